package io.synfinance.agent.metrics;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a detector of any kind finds: a counter by type and severity, and the rate of the last 5 minutes by type and over
 * all. There is no rate while nothing was checked in them. A type that was seen once stays, with 0 when it no longer occurs.
 */
final class Detections {

    static final String OVERALL = "overall";

    private static final long WINDOW_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final Catalogue counter;
    private final Catalogue rate;
    private final LongSupplier clock;
    private final AgentMetrics agent;
    private final SeriesBudget detectionBudget;
    private final SeriesMap<DetectionSeries> types;
    private final CounterSeries otherDetections =
            new CounterSeries(new SeriesLabels(LabelValue.OVERFLOW, LabelValue.OVERFLOW));
    private final SeriesLabels overallLabels = new SeriesLabels(OVERALL);
    private final RollingSum recentFinds = new RollingSum(WINDOW_NANOS);
    private final RollingSum recentChecks = new RollingSum(WINDOW_NANOS);

    Detections(Catalogue counter, Catalogue rate, SeriesLimits limits, LongSupplier clock, AgentMetrics agent) {
        this.counter = counter;
        this.rate = rate;
        this.clock = clock;
        this.agent = agent;
        detectionBudget = new SeriesBudget(limits.of(counter));
        types = new Types(limits.of(rate));
    }

    /** Counts what was looked at; a positive number. */
    void checked(long records) {
        recentChecks.add(clock.getAsLong(), records);
    }

    /** Counts records in which something was found, for the rate over all types. */
    void found(long records) {
        recentFinds.add(clock.getAsLong(), records);
    }

    /**
     * Counts one find by its type and severity.
     *
     * @param records in how many records it is the only one, 0 if that is told by {@link #found}; one look at the clock costs
     *     more than all the rest
     */
    void detected(@Nullable String type, @Nullable String severity, int records) {
        long now = clock.getAsLong();
        DetectionSeries series = types.get(type == null ? "" : type);
        boolean overflow = types.isOverflow(series);
        count(overflow ? null : series, severity == null ? "" : severity);
        series.detectedAt(now);
        if (records > 0) {
            recentFinds.add(now, records);
        }
        if (overflow) {
            agent.dropped(rate);
        }
    }

    void readDetections(SampleSink sink) {
        types.forEach(series -> series.readDetections(sink));
        if (otherDetections.sum() > 0) {
            otherDetections.read(sink);
        }
    }

    void readRates(SampleSink sink) {
        long now = clock.getAsLong();
        long checks = recentChecks.sum(now);
        if (checks > 0) {
            types.forEach(series -> series.readRate(sink, now, checks));
            sink.value(overallLabels, rate(recentFinds.sum(now), checks));
        }
    }

    /** Gives finds by checks, at most 1 even if a scrape comes between the two. */
    static double rate(long finds, long checks) {
        return Math.min(1, (double) finds / checks);
    }

    private void count(@Nullable DetectionSeries series, String severity) {
        CounterSeries detections =
                series == null ? null : series.detections(Severities.index(severity), detectionBudget);
        if (detections == null) {
            otherDetections.increment();
            agent.dropped(counter);
        } else {
            detections.increment();
        }
    }

    private static final class Types extends SeriesMap<DetectionSeries> {

        Types(SeriesLimit limit) {
            super(new SeriesBudget(limit));
        }

        @Override
        DetectionSeries create(String type) {
            return new DetectionSeries(type, WINDOW_NANOS);
        }
    }
}
