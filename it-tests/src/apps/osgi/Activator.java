package apps.osgi;

import apps.servlets.ContractServlets;
import jakarta.servlet.Servlet;
import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** The contract's servlets as services of a bundle, which the container's HTTP whiteboard takes up. */
public final class Activator implements BundleActivator {

    @Override
    public void start(BundleContext bundle) {
        ContractServlets.withUpgrade().forEach((mapping, servlet) -> {
            Dictionary<String, Object> properties = new Hashtable<>();
            properties.put("osgi.http.whiteboard.servlet.name", mapping);
            properties.put("osgi.http.whiteboard.servlet.pattern", mapping);
            properties.put("osgi.http.whiteboard.servlet.asyncSupported", true);
            bundle.registerService(Servlet.class, servlet, properties);
        });
    }

    @Override
    public void stop(BundleContext bundle) {}
}
