package io.synfinance.agent.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts what fraud detectors decide. After two transactions checked and one of them found fraudulent, a scrape shows (the
 * buckets left out)
 *
 * <pre>{@code
 * synfinance_fraud_confidence_count{fraud_type="card_cloning"} 1
 * synfinance_fraud_confidence_sum{fraud_type="card_cloning"} 0.93
 * synfinance_fraud_detection_seconds_count 2
 * synfinance_fraud_detection_seconds_sum 0.012
 * synfinance_fraud_detections_total{fraud_type="card_cloning",severity="high"} 1.0
 * synfinance_fraud_rate{fraud_type="card_cloning"} 0.5
 * synfinance_fraud_rate{fraud_type="overall"} 0.5
 * synfinance_transactions_checked_total 2.0
 * }</pre>
 *
 * <p>The rate is that of the last 5 minutes; there is none while nothing was checked in them. A type that was seen once stays,
 * with 0 when it no longer occurs. A type called {@code overall} has no rate of its own.
 *
 * <p>Detections beyond the limit on series are counted under {@code __overflow__} in all labels.
 */
public final class FraudMetrics {

    static final String OVERALL = "overall";

    private static final long WINDOW_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final LongSupplier clock;
    private final AgentMetrics agent;
    private final SeriesBudget detectionBudget;
    private final SeriesMap<FraudTypeSeries> types;
    private final CounterSeries otherDetections =
            new CounterSeries(new SeriesLabels(LabelValue.OVERFLOW, LabelValue.OVERFLOW));
    private final SeriesLabels overallLabels = new SeriesLabels(OVERALL);
    private final RollingSum recentDetections = new RollingSum(WINDOW_NANOS);
    private final RollingSum recentChecks = new RollingSum(WINDOW_NANOS);
    private final CounterSeries checked = new CounterSeries(SeriesLabels.NONE);
    private final UnlabelledHistogram detectionTime = new UnlabelledHistogram(Catalogue.FRAUD_DETECTION_TIME);
    private volatile boolean enabled;

    FraudMetrics(int seriesLimit, LongSupplier clock, AgentMetrics agent) {
        this.clock = clock;
        this.agent = agent;
        detectionBudget = new SeriesBudget(seriesLimit);
        types = new Types(seriesLimit);
    }

    /** Shows the metrics without labels, as 0, from now on; for the moment when the first detector is woven. */
    public void enable() {
        enabled = true;
    }

    /**
     * Counts transactions that a detector has decided on.
     *
     * @param transactions how many; nothing is counted if there are none, or less
     */
    public void checked(long transactions) {
        if (transactions > 0) {
            checked.add(transactions);
            recentChecks.add(clock.getAsLong(), transactions);
        }
    }

    /**
     * Counts a transaction that was found fraudulent.
     *
     * @param type the kind of fraud; null and empty count as {@code unknown}
     * @param severity low, medium, high or critical, in any case; anything else counts as {@code unknown}
     * @param confidence from 0 to 1; anything else, NaN included, is not recorded
     */
    public void detected(@Nullable String type, @Nullable String severity, double confidence) {
        FraudTypeSeries series = types.get(type == null ? "" : type);
        boolean overflow = types.isOverflow(series);
        countDetection(overflow ? null : series, severity == null ? "" : severity);
        countRecent(series, overflow);
        if (confidence >= 0 && confidence <= 1) {
            countConfidence(series, confidence, overflow);
        }
    }

    /**
     * Takes the time of one call of a detector.
     *
     * @param nanos how long it took
     */
    public void timed(long nanos) {
        detectionTime.observeNanos(nanos);
    }

    List<MetricFamily> families() {
        return Arrays.asList(
                new MetricFamily(Catalogue.FRAUD_DETECTIONS, this::readDetections),
                new MetricFamily(Catalogue.FRAUD_RATE, this::readRates),
                new MetricFamily(
                        Catalogue.FRAUD_CONFIDENCE, sink -> types.forEach(series -> series.readConfidence(sink))),
                new MetricFamily(Catalogue.TRANSACTIONS_CHECKED, this::readChecked),
                new MetricFamily(Catalogue.FRAUD_DETECTION_TIME, sink -> detectionTime.read(sink, enabled)));
    }

    /** Gives detections by transactions checked, at most 1 even if a scrape comes between the two. */
    static double rate(long detections, long transactions) {
        return Math.min(1, (double) detections / transactions);
    }

    private void countDetection(@Nullable FraudTypeSeries series, String severity) {
        CounterSeries detections =
                series == null ? null : series.detections(Severities.index(severity), detectionBudget);
        if (detections == null) {
            otherDetections.increment();
            agent.dropped(Catalogue.FRAUD_DETECTIONS);
        } else {
            detections.increment();
        }
    }

    private void countRecent(FraudTypeSeries series, boolean overflow) {
        long now = clock.getAsLong();
        series.detectedAt(now);
        recentDetections.add(now, 1);
        if (overflow) {
            agent.dropped(Catalogue.FRAUD_RATE);
        }
    }

    private void countConfidence(FraudTypeSeries series, double confidence, boolean overflow) {
        series.confidence(confidence);
        if (overflow) {
            agent.dropped(Catalogue.FRAUD_CONFIDENCE);
        }
    }

    private void readDetections(SampleSink sink) {
        types.forEach(series -> series.readDetections(sink));
        if (otherDetections.sum() > 0) {
            otherDetections.read(sink);
        }
    }

    private void readRates(SampleSink sink) {
        long now = clock.getAsLong();
        long transactions = recentChecks.sum(now);
        if (transactions > 0) {
            types.forEach(series -> series.readRate(sink, now, transactions));
            sink.value(overallLabels, rate(recentDetections.sum(now), transactions));
        }
    }

    private void readChecked(SampleSink sink) {
        if (enabled || checked.sum() > 0) {
            checked.read(sink);
        }
    }

    private static final class Types extends SeriesMap<FraudTypeSeries> {

        Types(int limit) {
            super(new SeriesBudget(limit));
        }

        @Override
        FraudTypeSeries create(String type) {
            return new FraudTypeSeries(type, WINDOW_NANOS);
        }
    }
}
