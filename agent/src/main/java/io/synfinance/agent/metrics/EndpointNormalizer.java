package io.synfinance.agent.metrics;

/** Makes endpoints of paths; so far a path is its own endpoint. */
final class EndpointNormalizer {
    private EndpointNormalizer() {}

    static String normalize(String path) {
        return path;
    }
}
