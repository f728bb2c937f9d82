package io.synfinance.agent.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** All recorders of the agent, ready to count at once; {@link MetricsRegistration} exposes them, then or later. */
public final class Metrics {

    private final MetricsSettings settings;
    private final AgentMetrics agent;
    private final HttpMetrics http;
    private final FraudMetrics fraud;
    private final GenerationMetrics generation;

    private Metrics(MetricsSettings settings, LongSupplier clock) {
        this.settings = settings;
        agent = new AgentMetrics(settings);
        http = new HttpMetrics(settings.seriesLimit(), agent);
        fraud = new FraudMetrics(settings.seriesLimit(), clock, agent);
        generation = new GenerationMetrics(clock);
    }

    /**
     * Makes the recorders, with nothing counted.
     *
     * @param settings names and limits
     * @return recorders that share nothing with those of another call
     */
    public static Metrics create(MetricsSettings settings) {
        return create(settings, new SystemNanoClock());
    }

    static Metrics create(MetricsSettings settings, LongSupplier clock) {
        return new Metrics(settings, clock);
    }

    /**
     * The recorder of HTTP requests.
     *
     * @return for {@link io.synfinance.agent.bootstrap.HttpBridge#install}
     */
    public HttpMetrics http() {
        return http;
    }

    /**
     * The recorder of fraud detectors.
     *
     * @return for the hooks of woven methods
     */
    public FraudMetrics fraud() {
        return fraud;
    }

    /**
     * The recorder of transaction generators.
     *
     * @return for the hooks of woven methods
     */
    public GenerationMetrics generation() {
        return generation;
    }

    /**
     * The recorder of the agent itself.
     *
     * @return for the agent's own parts
     */
    public AgentMetrics agent() {
        return agent;
    }

    String namespace() {
        return settings.namespace();
    }

    /** Gives all that a scrape shows; for when the agent's port opens, since this is what links lambdas and finds files. */
    List<MetricFamily> families() {
        List<MetricFamily> families = new ArrayList<>();
        families.addAll(http.families());
        families.addAll(fraud.families());
        families.addAll(generation.families());
        families.addAll(agent.families());
        families.addAll(new SystemHealth().families());
        return families;
    }
}
