package io.synfinance.it.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A framework of OSGi by itself, with other bundles beside the application; no package is let through from outside. */
public final class OsgiFramework implements Container {

    private static final Pattern STARTED = Pattern.compile("^STARTED");

    private final String framework;
    private final String[] bundles;
    private int port;

    /** A framework and bundles by their coordinates; the last one is the server, if there is any. */
    public OsgiFramework(String framework, String... bundles) {
        this.framework = framework;
        this.bundles = bundles.clone();
    }

    @Override
    public String version() {
        return named(framework) + (bundles.length == 0 ? "" : " with " + named(bundles[bundles.length - 1]));
    }

    @Override
    public String deployments() {
        return "bundles";
    }

    @Override
    public Path deploy(Path base, Path classes, Classpath libraries) {
        List<String> packages = new ArrayList<>(List.of("org.osgi.framework"));
        if (bundles.length > 0) {
            packages.addAll(List.of("jakarta.servlet", "jakarta.servlet.http"));
        }
        if (!libraries.paths().isEmpty()) {
            packages.add("io.synfinance.annotations");
        }
        return Bundle.write(base.resolve(deployments()), classes, libraries, packages);
    }

    @Override
    public JavaCommand command(Path base, String name) {
        port = Distribution.freePort();
        Classpath classpath = Classpath.of(Distribution.file(framework));
        JavaCommand command = JavaCommand.named(name)
                .systemProperty("org.osgi.service.http.port", Integer.toString(port))
                .systemProperty("org.ops4j.pax.logging.DefaultServiceLog.level", "ERROR")
                .classpath(classpath.and(TestApp.compile("osgilauncher", classpath, 8)))
                .main("apps.osgilauncher.OsgiLauncher")
                .args(base.resolve("storage").toString());
        for (String bundle : bundles) {
            command.args(Distribution.file(bundle).toUri().toString());
        }
        return command.args(base.resolve(deployments()).toUri().toString());
    }

    /** Only with a server. */
    @Override
    public int awaitReady(JavaProcess process) {
        process.awaitLine(STARTED);
        new Client(port).awaitOk("/ok");
        return port;
    }

    private static String named(String coordinates) {
        return coordinates.replaceFirst("^[^:]*:", "").replace(':', ' ');
    }
}
