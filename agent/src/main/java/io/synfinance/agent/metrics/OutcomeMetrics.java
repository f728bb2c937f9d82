package io.synfinance.agent.metrics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts what verdicts on fraud turned out to be worth. After one fraud found, one missed and one false alarm, a scrape shows
 *
 * <pre>{@code
 * synfinance_fraud_f1_score 0.5
 * synfinance_fraud_outcomes_total{fraud_type="card_cloning",outcome="false_positive"} 1.0
 * synfinance_fraud_outcomes_total{fraud_type="card_cloning",outcome="true_positive"} 1.0
 * synfinance_fraud_outcomes_total{fraud_type="mule_account",outcome="false_negative"} 1.0
 * synfinance_fraud_precision 0.5
 * synfinance_fraud_recall 0.5
 * }</pre>
 *
 * <p>Precision, recall and their harmonic mean are of the outcomes of the last hour. Where one is undefined, as precision is
 * when there was no alarm, it is missing.
 */
public final class OutcomeMetrics {

    private static final long WINDOW_NANOS = TimeUnit.HOURS.toNanos(1);

    private final LongSupplier clock;
    private final AgentMetrics agent;
    private final LabelTree<CounterSeries> outcomes;
    private final Map<Outcome, RollingSum> recent = new HashMap<>();

    OutcomeMetrics(SeriesLimits limits, LongSupplier clock, AgentMetrics agent) {
        this.clock = clock;
        this.agent = agent;
        outcomes = new LabelTree<>(
                2,
                new SeriesBudget(limits.of(Catalogue.FRAUD_OUTCOMES)),
                values -> new CounterSeries(new SeriesLabels(values)));
        for (Outcome outcome : Outcome.values()) {
            recent.put(outcome, new RollingSum(WINDOW_NANOS));
        }
    }

    /**
     * Counts a verdict whose truth has become known.
     *
     * @param type the kind of fraud; empty counts as {@code unknown}
     * @param outcome true_positive, false_positive, true_negative or false_negative, in any case; anything else counts as
     *     {@code unknown}, and in no ratio
     */
    public void outcome(String type, String outcome) {
        Outcome known = Outcome.of(outcome);
        CounterSeries series = outcomes.get(type, known == null ? LabelValue.UNKNOWN : known.label());
        series.increment();
        if (outcomes.isOverflow(series)) {
            agent.dropped(Catalogue.FRAUD_OUTCOMES);
        }
        RollingSum window = known == null ? null : recent.get(known);
        if (window != null) {
            window.add(clock.getAsLong(), 1);
        }
    }

    List<MetricFamily> families() {
        return Arrays.asList(
                new MetricFamily(Catalogue.FRAUD_OUTCOMES, sink -> outcomes.forEach(series -> series.read(sink))),
                new MetricFamily(Catalogue.FRAUD_PRECISION, sink -> readShare(sink, 1, Outcome.FALSE_POSITIVE)),
                new MetricFamily(Catalogue.FRAUD_RECALL, sink -> readShare(sink, 1, Outcome.FALSE_NEGATIVE)),
                new MetricFamily(
                        Catalogue.FRAUD_F1_SCORE,
                        sink -> readShare(sink, 2, Outcome.FALSE_POSITIVE, Outcome.FALSE_NEGATIVE)));
    }

    /** The true positives, with a weight, by themselves and what was wrong. */
    private void readShare(SampleSink sink, int weight, Outcome... wrong) {
        long now = clock.getAsLong();
        long right = weight * sum(Outcome.TRUE_POSITIVE, now);
        long all = right;
        for (Outcome outcome : wrong) {
            all += sum(outcome, now);
        }
        if (all > 0) {
            sink.value(SeriesLabels.NONE, (double) right / all);
        }
    }

    private long sum(Outcome outcome, long now) {
        RollingSum window = recent.get(outcome);
        return window == null ? 0 : window.sum(now);
    }
}
