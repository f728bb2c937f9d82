package io.synfinance.it.servers;

import io.synfinance.it.harness.Container;
import io.synfinance.it.harness.Distribution;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.JavaProcess;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Payara Micro: GlassFish's web container, which is a Catalina on Grizzly, from one JAR. */
final class Payara implements Container {

    private static final Pattern STARTED = Pattern.compile("Payara Micro .* ready in");

    private final String version;
    private int port;

    Payara(String version) {
        this.version = version;
    }

    @Override
    public String version() {
        return "payara-micro " + version;
    }

    @Override
    public String deployments() {
        return "deployments";
    }

    @Override
    public JavaCommand command(Path base, String name) {
        port = Distribution.freePort();
        return JavaCommand.named(name)
                .jar(Distribution.file("fish.payara.extras:payara-micro:" + version))
                .args(
                        "--nocluster",
                        "--noHazelcast",
                        "--rootDir",
                        base.resolve("root").toString(),
                        "--port",
                        Integer.toString(port),
                        "--deploy",
                        base.resolve("deployments/ROOT.war").toString(),
                        "--contextroot",
                        "/");
    }

    @Override
    public int awaitReady(JavaProcess process) {
        process.awaitAnyLine(STARTED);
        return port;
    }
}
