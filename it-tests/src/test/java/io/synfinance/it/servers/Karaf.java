package io.synfinance.it.servers;

import io.synfinance.it.harness.Bundle;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Container;
import io.synfinance.it.harness.Distribution;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Karaf with Pax Web, which fetches its bundles itself; started as its script does, without an option for the agent. */
final class Karaf implements Container {

    private static final String FEATURES = """
            featuresRepositories = \\
                mvn:org.apache.karaf.features/framework/%1$s/xml/features, \\
                mvn:org.apache.karaf.features/standard/%1$s/xml/features
            featuresBoot = framework, deployer, pax-web-http-jetty, pax-web-jetty-http2, pax-web-whiteboard
            """;

    private final String version;
    private int port;

    Karaf(String version) {
        this.version = version;
    }

    @Override
    public String version() {
        return "apache-karaf " + version;
    }

    @Override
    public String deployments() {
        return "deploy";
    }

    @Override
    public Path deploy(Path base, Path classes, Classpath libraries) {
        List<String> packages = List.of("org.osgi.framework", "javax.servlet", "javax.servlet.http");
        return Bundle.write(base.resolve(deployments()), classes, libraries, packages);
    }

    @Override
    public JavaCommand command(Path base, String name) {
        Path home = Distribution.of("org.apache.karaf:apache-karaf:zip:" + version);
        port = Distribution.freePort();
        configure(home, base);
        return JavaCommand.named(name)
                .jvmArgs(
                        "--add-reads=java.xml=java.logging",
                        "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                        "--patch-module=java.base="
                                + home.resolve("lib/endorsed/org.apache.karaf.specs.locator-" + version + ".jar"),
                        "--patch-module=java.xml="
                                + home.resolve("lib/endorsed/org.apache.karaf.specs.java.xml-" + version + ".jar"),
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.net=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
                        "-Dkaraf.home=" + home,
                        "-Dkaraf.base=" + base,
                        "-Dkaraf.data=" + base.resolve("data"),
                        "-Dkaraf.etc=" + base.resolve("etc"),
                        "-Dkaraf.log=" + base.resolve("data/log"),
                        "-Dkaraf.instances=" + base.resolve("instances"),
                        "-Dkaraf.startLocalConsole=false",
                        "-Djava.io.tmpdir=" + base.resolve("data/tmp"))
                .classpath(Classpath.of(home.resolve("lib/boot/*")).and(home.resolve("lib/jdk9plus/*")))
                .main("org.apache.karaf.main.Main");
    }

    private void configure(Path home, Path base) {
        Distribution.copy(home.resolve("etc"), base.resolve("etc"));
        try {
            Files.createDirectories(base.resolve("data/tmp"));
            Files.writeString(base.resolve("etc/org.apache.karaf.features.cfg"), FEATURES.formatted(version));
            Files.writeString(base.resolve("etc/org.ops4j.pax.web.cfg"), "org.osgi.service.http.port = " + port + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int awaitReady(JavaProcess process) {
        new Client(port).awaitOk("/ok");
        return port;
    }
}
