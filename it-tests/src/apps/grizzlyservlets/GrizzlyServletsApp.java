package apps.grizzlyservlets;

import apps.grizzly.GrizzlyServer;
import apps.servlets.ContractServlets;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.glassfish.grizzly.servlet.ServletRegistration;
import org.glassfish.grizzly.servlet.WebappContext;

/** The contract's servlets on an embedded Grizzly. */
public final class GrizzlyServletsApp {

    private GrizzlyServletsApp() {}

    public static void main(String[] args) throws Exception {
        GrizzlyServer grizzly = new GrizzlyServer();
        WebappContext context = new WebappContext("contract", "");
        ContractServlets.withUpgrade().forEach((mapping, servlet) -> {
            ServletRegistration added = context.addServlet(mapping, servlet);
            added.addMapping(mapping);
            added.setAsyncSupported(true);
        });
        // Without one, the servlet that was added last would answer the rest.
        context.addServlet("default", new NotFoundServlet()).addMapping("/");
        context.deploy(grizzly.server());
        grizzly.run();
    }

    private static final class NotFoundServlet extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(404);
        }
    }
}
