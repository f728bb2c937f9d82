package io.synfinance.agent.metrics;

import java.util.Arrays;
import java.util.List;
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

    private final AgentMetrics agent;
    private final Histograms histograms;
    private final Detections detections;
    private final SeriesMap<RatioHistogram> confidences;
    private final CounterSeries checked = new CounterSeries(SeriesLabels.NONE);
    private final UnlabelledHistogram detectionTime;
    private volatile boolean enabled;

    FraudMetrics(SeriesLimits limits, Histograms histograms, LongSupplier clock, AgentMetrics agent) {
        this.agent = agent;
        this.histograms = histograms;
        detections = new Detections(Catalogue.FRAUD_DETECTIONS, Catalogue.FRAUD_RATE, limits, clock, agent);
        confidences = new Confidences(limits, histograms);
        detectionTime = new UnlabelledHistogram(histograms.of(Catalogue.FRAUD_DETECTION_TIME));
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
            detections.checked(transactions);
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
        detections.detected(type, severity, 1);
        if (confidence >= 0 && confidence <= 1) {
            observe(type == null ? "" : type, confidence);
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
                new MetricFamily(Catalogue.FRAUD_DETECTIONS, detections::readDetections),
                new MetricFamily(Catalogue.FRAUD_RATE, detections::readRates),
                histograms.family(Catalogue.FRAUD_CONFIDENCE, sink -> confidences.forEach(series -> series.read(sink))),
                new MetricFamily(Catalogue.TRANSACTIONS_CHECKED, this::readChecked),
                histograms.family(Catalogue.FRAUD_DETECTION_TIME, sink -> detectionTime.read(sink, enabled)));
    }

    private void observe(String type, double confidence) {
        RatioHistogram series = confidences.get(type);
        series.observe(confidence);
        if (confidences.isOverflow(series)) {
            agent.dropped(Catalogue.FRAUD_CONFIDENCE);
        }
    }

    private void readChecked(SampleSink sink) {
        if (enabled || checked.sum() > 0) {
            checked.read(sink);
        }
    }

    private static final class Confidences extends SeriesMap<RatioHistogram> {

        private final Histograms histograms;

        Confidences(SeriesLimits limits, Histograms histograms) {
            super(new SeriesBudget(limits.of(Catalogue.FRAUD_CONFIDENCE)));
            this.histograms = histograms;
        }

        @Override
        RatioHistogram create(String type) {
            return new RatioHistogram(new SeriesLabels(type), histograms.of(Catalogue.FRAUD_CONFIDENCE));
        }
    }
}
