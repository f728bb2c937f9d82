package apps.jetty;

import apps.jettywebsocket.WebSockets;
import apps.servlets.ContractServlets;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** The contract's servlets on Jetty 9.4 to 11. */
public final class JettyApp {

    private JettyApp() {}

    public static void main(String[] args) throws Exception {
        Server server = new Server();
        HttpConfiguration configuration = new HttpConfiguration();
        ServerConnector connector = new ServerConnector(
                server, new HttpConnectionFactory(configuration), new HTTP2CServerConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(application());
        server.start();
        System.out.println("READY " + connector.getLocalPort());
        server.join();
    }

    private static ServletContextHandler application() {
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/");
        ContractServlets.byMapping().forEach((mapping, servlet) -> {
            ServletHolder holder = new ServletHolder(mapping, servlet);
            holder.setAsyncSupported(true);
            context.addServlet(holder, mapping);
        });
        WebSockets.addTo(context);
        return context;
    }
}
