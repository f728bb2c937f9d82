package apps.jettywebsocket;

import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.websocket.api.WebSocketAdapter;
import org.eclipse.jetty.websocket.servlet.WebSocketServlet;
import org.eclipse.jetty.websocket.servlet.WebSocketServletFactory;

/** An endpoint that says nothing, as Jetty 9.4 has it. */
public final class WebSockets extends WebSocketServlet {

    public static void addTo(ServletContextHandler context) {
        context.addServlet(new ServletHolder(new WebSockets()), "/websocket");
    }

    @Override
    public void configure(WebSocketServletFactory factory) {
        factory.setCreator((request, response) -> new WebSocketAdapter());
    }
}
