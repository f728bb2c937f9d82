package io.synfinance.it.harness;

import java.nio.file.Path;

/** A server that comes as a distribution and deploys web applications; one of these starts one server. */
public interface Container {

    /** As in {@code wildfly-dist 36.0.1.Final}. */
    String version();

    /** Where it takes {@code ROOT.war} from, below its base. */
    String deployments();

    /** How to start the server, whose configuration is to be put into the folder {@code base}. */
    JavaCommand command(Path base, String name);

    /** Waits until the application is deployed, and returns the port of HTTP. */
    int awaitReady(JavaProcess process);
}
