package apps.osgi;

import apps.servlets.ContractServlets;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** The contract's servlets as services of a bundle, which the container's HTTP whiteboard takes up. */
public final class Activator implements BundleActivator {

    /** {@code /ok} comes last: whoever waits for its answer wants the others too. */
    @Override
    public void start(BundleContext bundle) {
        Map<String, HttpServlet> servlets = ContractServlets.withUpgrade();
        HttpServlet last = servlets.remove("/ok");
        servlets.forEach((mapping, servlet) -> register(bundle, mapping, servlet));
        register(bundle, "/ok", last);
    }

    private static void register(BundleContext bundle, String mapping, HttpServlet servlet) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.servlet.name", mapping);
        properties.put("osgi.http.whiteboard.servlet.pattern", mapping);
        properties.put("osgi.http.whiteboard.servlet.asyncSupported", true);
        bundle.registerService(Servlet.class, servlet, properties);
    }

    @Override
    public void stop(BundleContext bundle) {}
}
