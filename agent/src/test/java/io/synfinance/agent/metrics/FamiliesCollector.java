package io.synfinance.agent.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusScrapeRequest;
import io.prometheus.metrics.model.snapshots.MetricFamilyDescriptor;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Families of metrics, as the Prometheus client wants them. */
final class FamiliesCollector implements MultiCollector {

    private final List<FamilyCollector> families = new ArrayList<>();
    private final AgentMetrics agent;

    FamiliesCollector(List<MetricFamily> families, String namespace, AgentMetrics agent) {
        this.agent = agent;
        for (MetricFamily family : families) {
            this.families.add(new FamilyCollector(family, namespace));
        }
    }

    @Override
    public List<MetricFamilyDescriptor> getMetricFamilyDescriptors() {
        List<MetricFamilyDescriptor> descriptors = new ArrayList<>();
        for (FamilyCollector family : families) {
            descriptors.add(family.descriptor());
        }
        return descriptors;
    }

    @Override
    public MetricSnapshots collect() {
        return collect(name -> true, null);
    }

    @Override
    public MetricSnapshots collect(Predicate<String> includedNames, @Nullable PrometheusScrapeRequest scrapeRequest) {
        List<MetricSnapshot> snapshots = new ArrayList<>();
        for (FamilyCollector family : families) {
            if (includedNames.test(family.descriptor().getPrometheusName())) {
                collect(family, snapshots);
            }
        }
        return new MetricSnapshots(snapshots);
    }

    private void collect(FamilyCollector family, List<MetricSnapshot> snapshots) {
        try {
            MetricSnapshot snapshot = family.collect();
            if (!snapshot.getDataPoints().isEmpty()) {
                snapshots.add(snapshot);
            }
        } catch (RuntimeException | LinkageError e) {
            // One broken family must not cost the operator all the others.
            agent.error("metrics");
        }
    }
}
