package apps.osgilauncher;

import java.io.File;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Starts the OSGi framework of the class path, with a folder for its files, and in it bundles, or all of a folder. */
public final class OsgiLauncher {

    private OsgiLauncher() {}

    public static void main(String[] args) throws Exception {
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .iterator()
                .next()
                .newFramework(Collections.singletonMap(Constants.FRAMEWORK_STORAGE, args[0]));
        framework.start();
        List<Bundle> bundles = new ArrayList<>();
        for (String url : Arrays.asList(args).subList(1, args.length)) {
            install(framework.getBundleContext(), new File(URI.create(url)), bundles);
        }
        for (Bundle bundle : bundles) {
            bundle.start();
        }
        System.out.println("STARTED");
        framework.waitForStop(0);
    }

    private static void install(BundleContext context, File file, List<Bundle> installed) throws BundleException {
        File[] files = file.listFiles();
        if (files == null) {
            installed.add(context.installBundle(file.toURI().toString()));
            return;
        }
        for (File each : files) {
            install(context, each, installed);
        }
    }
}
