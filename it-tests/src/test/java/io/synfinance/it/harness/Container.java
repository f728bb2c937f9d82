package io.synfinance.it.harness;

import java.nio.file.Path;

/** A server that comes as a distribution and deploys applications; one of these starts one server. */
public interface Container {

    /** As in {@code wildfly-dist 36.0.1.Final}. */
    String version();

    /** Where it takes applications from, below its base. */
    String deployments();

    /** Puts the application there; returns its file. */
    default Path deploy(Path base, Path classes, Classpath libraries) {
        Path file = base.resolve(deployments()).resolve("ROOT.war");
        War.write(file, classes, libraries);
        return file;
    }

    /** How to start the server, whose configuration is to be put into the folder {@code base}. */
    JavaCommand command(Path base, String name);

    /** Waits until the application is deployed, and returns the port of HTTP. */
    int awaitReady(JavaProcess process);
}
