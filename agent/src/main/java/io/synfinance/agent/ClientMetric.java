package io.synfinance.agent;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.synfinance.agent.metrics.MetricDefinition;
import io.synfinance.agent.metrics.MetricKind;
import java.util.Collections;
import java.util.List;

/** A metric of the Prometheus client, which has its full name already, and its labels with each series. */
final class ClientMetric implements MetricDefinition {

    private final String name;
    private final MetricKind kind;
    private final String help;

    ClientMetric(MetricSnapshot snapshot) {
        MetricMetadata metadata = snapshot.getMetadata();
        String clientHelp = metadata.getHelp();
        name = metadata.getPrometheusName() + suffix(snapshot);
        kind = kind(snapshot);
        help = clientHelp == null ? "" : clientHelp;
    }

    private static String suffix(MetricSnapshot snapshot) {
        if (snapshot instanceof CounterSnapshot) {
            return "_total";
        }
        return snapshot instanceof InfoSnapshot ? "_info" : "";
    }

    private static MetricKind kind(MetricSnapshot snapshot) {
        if (snapshot instanceof CounterSnapshot) {
            return MetricKind.COUNTER;
        }
        return snapshot instanceof SummarySnapshot ? MetricKind.SUMMARY : MetricKind.GAUGE;
    }

    @Override
    public String metricName(String namespace) {
        return name;
    }

    @Override
    public MetricKind kind() {
        return kind;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public List<String> labelNames() {
        return Collections.emptyList();
    }

    @Override
    public double[] buckets() {
        return new double[0];
    }
}
