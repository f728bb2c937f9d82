package io.synfinance.agent;

import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import io.synfinance.agent.metrics.MetricFamily;
import io.synfinance.agent.metrics.SampleSink;
import io.synfinance.agent.metrics.SeriesLabels;
import java.util.ArrayList;
import java.util.List;

/** What the Prometheus client has of the JVM, as families like the agent's own: counters, gauges, infos and summaries. */
final class ClientFamilies {

    private ClientFamilies() {}

    static List<MetricFamily> of(Iterable<MetricSnapshot> snapshots) {
        List<MetricFamily> families = new ArrayList<>();
        for (MetricSnapshot snapshot : snapshots) {
            families.add(new MetricFamily(new ClientMetric(snapshot), sink -> read(snapshot, sink)));
        }
        return families;
    }

    private static void read(MetricSnapshot snapshot, SampleSink sink) {
        for (DataPointSnapshot point : snapshot.getDataPoints()) {
            read(point, labels(point.getLabels()), sink);
        }
    }

    private static void read(DataPointSnapshot point, SeriesLabels labels, SampleSink sink) {
        if (point instanceof CounterDataPointSnapshot) {
            sink.value(labels, ((CounterDataPointSnapshot) point).getValue());
        } else if (point instanceof GaugeDataPointSnapshot) {
            sink.value(labels, ((GaugeDataPointSnapshot) point).getValue());
        } else if (point instanceof InfoDataPointSnapshot) {
            sink.value(labels, 1);
        } else if (point instanceof SummaryDataPointSnapshot) {
            SummaryDataPointSnapshot summary = (SummaryDataPointSnapshot) point;
            sink.summary(labels, summary.getCount(), summary.getSum());
        }
    }

    private static SeriesLabels labels(Labels labels) {
        String[] names = new String[labels.size()];
        String[] values = new String[labels.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = labels.getPrometheusName(i);
            values[i] = labels.getValue(i);
        }
        return SeriesLabels.named(names, values);
    }
}
