package io.synfinance.benchmarks;

/** An agent that does nothing: what any agent at all costs. */
final class NothingAgent {

    private NothingAgent() {}

    public static void premain(String argument) {
        // Nothing: the JVM's own work for an agent is what is measured.
    }
}
