package apps.jetty12ee9;

import apps.jetty12.JettyServer;
import apps.servlets.ContractServlets;
import org.eclipse.jetty.ee9.servlet.ServletContextHandler;
import org.eclipse.jetty.ee9.servlet.ServletHolder;

/** The contract's servlets on Jetty 12 with Jakarta EE 9. */
public final class Ee9App {

    private Ee9App() {}

    public static void main(String[] args) throws Exception {
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/");
        ContractServlets.byMapping().forEach((mapping, servlet) -> {
            ServletHolder holder = new ServletHolder(mapping, servlet);
            holder.setAsyncSupported(true);
            context.addServlet(holder, mapping);
        });
        JettyServer.run(context.getCoreContextHandler());
    }
}
