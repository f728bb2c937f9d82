package apps.osgi;

import apps.business.BusinessApp;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Runs the business that the property {@code business} names, in a bundle. */
public final class Activator implements BundleActivator {

    @Override
    public void start(BundleContext bundle) {
        new Thread(() -> BusinessApp.main(new String[] {bundle.getProperty("business")})).start();
    }

    @Override
    public void stop(BundleContext bundle) {}
}
