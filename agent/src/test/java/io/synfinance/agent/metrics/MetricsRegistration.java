package io.synfinance.agent.metrics;

import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Puts the recorders into a registry of the Prometheus client; the door to the only classes here that know the client. */
public final class MetricsRegistration {

    private MetricsRegistration() {}

    /**
     * Registers every metric; its series appear once there are any.
     *
     * @param metrics what to expose
     * @param registry where to; not one that these metrics are in already
     * @throws IllegalArgumentException if the registry has a metric of one of the names
     */
    public static void register(Metrics metrics, PrometheusRegistry registry) {
        registry.register(new FamiliesCollector(metrics.families(), metrics.namespace(), metrics.agent()));
        registry.register(new CustomCollector(metrics));
    }
}
