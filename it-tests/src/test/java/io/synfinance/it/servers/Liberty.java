package io.synfinance.it.servers;

import io.synfinance.it.harness.Container;
import io.synfinance.it.harness.Distribution;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Open Liberty, whose classes are in bundles of Equinox; started without an option for the agent. */
final class Liberty implements Container {

    private static final Pattern STARTED = Pattern.compile("CWWKF0011I");
    private static final String CONFIGURATION = """
            <server>
              <featureManager><feature>%s</feature></featureManager>
              <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
              <webApplication location="ROOT.war" contextRoot="/"/>
            </server>
            """;

    private final String version;
    private final String feature;
    private int port;

    Liberty(String version, String feature) {
        this.version = version;
        this.feature = feature;
    }

    @Override
    public String version() {
        return "openliberty-runtime " + version + " with " + feature;
    }

    @Override
    public String deployments() {
        return "servers/defaultServer/apps";
    }

    @Override
    public JavaCommand command(Path base, String name) {
        port = Distribution.freePort();
        try {
            Files.writeString(base.resolve("servers/defaultServer/server.xml"), CONFIGURATION.formatted(feature, port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path home = Distribution.of("io.openliberty:openliberty-runtime:zip:" + version);
        return JavaCommand.named(name)
                .environment("WLP_USER_DIR", base.toString())
                .jar(home.resolve("bin/tools/ws-server.jar"))
                .args("defaultServer");
    }

    @Override
    public int awaitReady(JavaProcess process) {
        process.awaitAnyLine(STARTED);
        return port;
    }
}
