package io.synfinance.agent.metrics;

import io.prometheus.metrics.model.registry.MetricType;
import io.prometheus.metrics.model.snapshots.MetricFamilyDescriptor;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;

/** One family: its descriptor for the registry, and a snapshot of it at each scrape. */
final class FamilyCollector {

    private final MetricFamily family;
    private final MetricFamilyDescriptor descriptor;
    private final String[] labelNames;

    FamilyCollector(MetricFamily family, String namespace) {
        this.family = family;
        MetricDefinition metric = family.metric();
        labelNames = metric.labelNames().toArray(new String[0]);
        descriptor = MetricFamilyDescriptor.of(MetricType.valueOf(metric.kind().name()), metric.metricName(namespace))
                .help(metric.help())
                .labelNames(labelNames)
                .build();
    }

    MetricFamilyDescriptor descriptor() {
        return descriptor;
    }

    MetricSnapshot collect() {
        SnapshotBuilder builder = new SnapshotBuilder(family.metric(), labelNames);
        family.read(builder);
        return builder.build(descriptor.getMetadata());
    }
}
