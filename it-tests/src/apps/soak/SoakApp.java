package apps.soak;

import apps.servlets.ContractServlets;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogManager;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;

/**
 * The contract's servlets on an embedded Tomcat, and a web application at {@code /shop}, the file of the first argument,
 * which is taken away and deployed anew for each line of the input.
 */
public final class SoakApp {

    private SoakApp() {}

    public static void main(String[] args) throws Exception {
        LogManager.getLogManager().reset(); // or there would be a stack trace for each request that fails
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(new File("tomcat").getAbsolutePath());
        tomcat.setConnector(connector());
        addServlets(tomcat, tomcat.addContext("", null));
        tomcat.start();
        Context shop = deploy(tomcat, args[0]);
        System.out.println("READY " + tomcat.getConnector().getLocalPort());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            tomcat.getHost().removeChild(shop);
            shop = deploy(tomcat, args[0]);
            System.out.println("DEPLOYED " + line);
        }
    }

    private static Connector connector() {
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("maxKeepAliveRequests", "-1");
        return connector;
    }

    private static void addServlets(Tomcat tomcat, Context context) {
        Map<String, HttpServlet> servlets = new LinkedHashMap<>(ContractServlets.byMapping());
        servlets.put("/check", new CheckServlet());
        servlets.forEach((mapping, servlet) -> {
            Tomcat.addServlet(context, mapping, servlet).setAsyncSupported(true);
            context.addServletMappingDecoded(mapping, mapping);
        });
    }

    private static Context deploy(Tomcat tomcat, String war) {
        StandardContext shop = new StandardContext();
        shop.setName("/shop");
        shop.setPath("/shop");
        shop.setDocBase(war);
        shop.addLifecycleListener(new Tomcat.FixContextListener());
        shop.addApplicationListener("apps.redeploy.Deployment");
        tomcat.getHost().addChild(shop);
        return shop;
    }

    private static final class CheckServlet extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            int amount = Integer.parseInt(request.getParameter("amount"));
            response.setContentType("text/plain");
            response.getWriter().print(Checks.isFraud(amount) ? "bad!" : "good");
        }
    }
}
