package apps.jaxrs;

import jakarta.servlet.Servlet;
import java.io.File;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** Resources of JAX-RS behind the servlet that the system property {@code servlet} names, at {@code /shop/rest}. */
public final class JaxRsApp {

    private JaxRsApp() {}

    public static void main(String[] args) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(new File("tomcat").getAbsolutePath());
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("/shop", null);
        Servlet servlet = (Servlet) Class.forName(System.getProperty("servlet"))
                .getDeclaredConstructor()
                .newInstance();
        Wrapper wrapper = Tomcat.addServlet(context, "rest", servlet);
        // Each implementation knows one of the names.
        wrapper.addInitParameter("javax.ws.rs.Application", "apps.jaxrs.ShopApplication");
        wrapper.addInitParameter("jakarta.ws.rs.Application", "apps.jaxrs.ShopApplication");
        wrapper.addInitParameter("resteasy.servlet.mapping.prefix", "/rest");
        wrapper.setAsyncSupported(true);
        wrapper.setLoadOnStartup(1);
        context.addServletMappingDecoded("/rest/*", "rest");
        tomcat.start();
        System.out.println("READY " + tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }
}
