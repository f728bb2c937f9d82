package io.synfinance.agent.metrics;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** What is counted of one type of fraud, or of anomalies. */
final class DetectionSeries {

    private final String type;
    private final SeriesLabels labels;
    private final AtomicReferenceArray<CounterSeries> detections = new AtomicReferenceArray<>(Severities.count());
    private final RollingSum recent;

    /** The limit at which there is no room. Set under the lock, so whoever reads it before the detections sees all of them. */
    private volatile int fullAt = -1;

    DetectionSeries(String type, long windowNanos) {
        this.type = type;
        labels = new SeriesLabels(type);
        recent = new RollingSum(windowNanos);
    }

    /** Gives the series of a severity; null if there is none yet and the budget allows no more. */
    @Nullable
    CounterSeries detections(int severity, SeriesBudget budget) {
        boolean complete = fullAt == budget.limit();
        CounterSeries series = detections.get(severity);
        return series != null || complete ? series : createDetections(severity, budget);
    }

    void detectedAt(long nowNanos) {
        recent.add(nowNanos, 1);
    }

    void readDetections(SampleSink sink) {
        for (int i = 0; i < detections.length(); i++) {
            CounterSeries series = detections.get(i);
            if (series != null) {
                series.read(sink);
            }
        }
    }

    void readRate(SampleSink sink, long nowNanos, long checked) {
        // An application's own type of that name would be a second series with the same labels.
        if (!type.equals(Detections.OVERALL)) {
            sink.value(labels, Detections.rate(recent.sum(nowNanos), checked));
        }
    }

    private synchronized @Nullable CounterSeries createDetections(int severity, SeriesBudget budget) {
        CounterSeries series = detections.get(severity);
        if (series != null) {
            return series;
        }
        if (!budget.tryTake()) {
            fullAt = budget.limit();
            return null;
        }
        CounterSeries created = new CounterSeries(new SeriesLabels(type, Severities.label(severity)));
        detections.set(severity, created);
        return created;
    }
}
