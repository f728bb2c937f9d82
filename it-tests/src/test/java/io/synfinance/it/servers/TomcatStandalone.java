package io.synfinance.it.servers;

import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.Container;
import io.synfinance.it.harness.Distribution;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tomcat as it is downloaded, with its class loaders; it deploys again what changes in its folder. */
final class TomcatStandalone implements Container {

    private static final Pattern STARTED = Pattern.compile("Server startup in");

    /** Looks every second for applications that have changed. */
    private static final String CONFIGURATION = """
            <Server port="-1">
              <Service name="Catalina">
                <Connector port="%d" address="127.0.0.1">
                  <UpgradeProtocol className="org.apache.coyote.http2.Http2Protocol"/>
                </Connector>
                <Engine name="Catalina" defaultHost="localhost" backgroundProcessorDelay="1">
                  <Host name="localhost" appBase="webapps"/>
                </Engine>
              </Service>
            </Server>
            """;

    private final String version;
    private int port;

    TomcatStandalone(String version) {
        this.version = version;
    }

    @Override
    public String version() {
        return "tomcat " + version;
    }

    @Override
    public String deployments() {
        return "webapps";
    }

    @Override
    public JavaCommand command(Path base, String name) {
        Path home = Distribution.of("org.apache.tomcat:tomcat:zip:" + version);
        Distribution.copy(home.resolve("conf"), base.resolve("conf"));
        port = Distribution.freePort();
        try {
            Files.writeString(base.resolve("conf/server.xml"), CONFIGURATION.formatted(port));
            for (String folder : new String[] {"logs", "temp", "work"}) {
                Files.createDirectories(base.resolve(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JavaCommand.named(name)
                .jvmArgs(
                        "-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"),
                        "-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager",
                        "-Dcatalina.home=" + home,
                        "-Dcatalina.base=" + base,
                        "-Djava.io.tmpdir=" + base.resolve("temp"))
                .classpath(Classpath.of(home.resolve("bin/bootstrap.jar")).and(home.resolve("bin/tomcat-juli.jar")))
                .main("org.apache.catalina.startup.Bootstrap")
                .args("start");
    }

    @Override
    public String toString() {
        return version();
    }

    @Override
    public int awaitReady(JavaProcess process) {
        process.awaitErrorLine(STARTED);
        return port;
    }
}
