package io.synfinance.agent.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusScrapeRequest;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The metrics that rules define, of which there may be more at every scrape. */
final class CustomCollector implements MultiCollector {

    private final Metrics metrics;

    CustomCollector(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public MetricSnapshots collect() {
        return collect(name -> true, null);
    }

    @Override
    public MetricSnapshots collect(Predicate<String> includedNames, @Nullable PrometheusScrapeRequest scrapeRequest) {
        List<MetricFamily> families = new ArrayList<>(metrics.custom().families());
        return new FamiliesCollector(families, metrics.namespace(), metrics.agent())
                .collect(includedNames, scrapeRequest);
    }
}
