package io.synfinance.it.harness;

import java.nio.file.Path;

/** A server that comes as a distribution and deploys web applications; one of these starts one server. */
public interface Container {

    /** As in {@code wildfly-dist 36.0.1.Final}. */
    String version();

    /**
     * How to start the server.
     *
     * @param base an empty folder for its configuration and deployments
     * @param war the application, to be served at the root
     * @param name of the command
     */
    JavaCommand command(Path base, Path war, String name);

    /** Waits until the application is deployed, and returns the port of HTTP. */
    int awaitReady(JavaProcess process);
}
