package io.synfinance.it.servers;

import io.synfinance.it.harness.Container;
import io.synfinance.it.harness.Distribution;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.JavaProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** WildFly, whose classes are in JBoss Modules; started as its script does, without an option for the agent. */
final class WildFly implements Container {

    private static final Pattern STARTED = Pattern.compile("WFLYSRV0025");

    private final String version;
    private int port;

    WildFly(String version) {
        this.version = version;
    }

    @Override
    public String version() {
        return "wildfly-dist " + version;
    }

    @Override
    public String deployments() {
        return "deployments";
    }

    @Override
    public JavaCommand command(Path base, String name) {
        Path home = Distribution.of("org.wildfly:wildfly-dist:zip:" + version);
        Distribution.copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
        List<Integer> ports = Distribution.freePorts(3);
        port = ports.get(0);
        return JavaCommand.named(name)
                .jvmArgs(
                        "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
                        "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.management/javax.management=ALL-UNNAMED",
                        "-Djboss.home.dir=" + home,
                        "-Djboss.server.base.dir=" + base,
                        "-Djboss.http.port=" + port,
                        "-Djboss.https.port=" + ports.get(1),
                        "-Djboss.management.http.port=" + ports.get(2))
                .jar(home.resolve("jboss-modules.jar"))
                .args("-mp", home.resolve("modules").toString(), "org.jboss.as.standalone");
    }

    @Override
    public String toString() {
        return version();
    }

    @Override
    public int awaitReady(JavaProcess process) {
        process.awaitLine(STARTED);
        return port;
    }
}
