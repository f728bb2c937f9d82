package apps.jetty12ee8;

import apps.jetty12.JettyServer;
import apps.servlets.ContractServlets;
import org.eclipse.jetty.ee8.servlet.ServletContextHandler;
import org.eclipse.jetty.ee8.servlet.ServletHolder;

/** The contract's servlets on Jetty 12 with Jakarta EE 8. */
public final class Ee8App {

    private Ee8App() {}

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
