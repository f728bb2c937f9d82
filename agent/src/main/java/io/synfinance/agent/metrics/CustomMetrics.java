package io.synfinance.agent.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The metrics that rules define, by full name; one that was defined stays, with what it has counted. */
public final class CustomMetrics {

    private final MetricsSettings settings;
    private final SeriesLimits limits;
    private final Histograms histograms;
    private final AgentMetrics agent;
    private final Map<String, CustomMetric> metrics = new ConcurrentHashMap<>();

    CustomMetrics(MetricsSettings settings, SeriesLimits limits, Histograms histograms, AgentMetrics agent) {
        this.settings = settings;
        this.limits = limits;
        this.histograms = histograms;
        this.agent = agent;
    }

    /**
     * Gives the metric of a definition, a new one or one that was defined alike.
     *
     * @param definition name, type, labels, buckets
     * @return where to record
     * @throws IllegalArgumentException if the agent has a metric of that name, or another rule defines it otherwise; the
     *     message says what is expected and what was found
     */
    public CustomMetric define(CustomDefinition definition) {
        String name = definition.metricName(settings.namespace());
        String reserved = reserved(name);
        if (reserved != null) {
            throw new IllegalArgumentException("expected a name of its own, found '" + definition.name()
                    + "', which would clash with the agent's " + reserved);
        }
        CustomMetric metric = metrics.computeIfAbsent(
                name, key -> new CustomMetric(definition, name, limits.of(definition.name()), histograms, agent));
        if (!metric.definition().isLike(definition)) {
            throw new IllegalArgumentException(
                    "expected " + metric.definition() + " as another rule has it, found " + definition);
        }
        return metric;
    }

    /** Histograms take the names with _bucket, _count and _sum, so nothing may differ from another one by these alone. */
    private @Nullable String reserved(String name) {
        for (Catalogue metric : Catalogue.values()) {
            String taken = metric.metricName(settings.namespace());
            if (stem(taken).equals(stem(name))) {
                return taken;
            }
        }
        for (String other : metrics.keySet()) {
            if (!other.equals(name) && stem(other).equals(stem(name))) {
                return other;
            }
        }
        return null;
    }

    private static String stem(String name) {
        return name.replaceFirst("_(total|bucket|count|sum|created|info)$", "");
    }

    Collection<MetricFamily> families() {
        List<MetricFamily> families = new ArrayList<>();
        for (CustomMetric metric : metrics.values()) {
            families.add(metric.family());
        }
        return families;
    }
}
