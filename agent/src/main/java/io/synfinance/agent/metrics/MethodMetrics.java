package io.synfinance.agent.metrics;

import java.util.Collections;
import java.util.List;

/**
 * Times single methods. After one call that returned, a scrape shows (the buckets left out)
 *
 * <pre>{@code
 * synfinance_method_seconds_count{class="com.acme.Orders",method="place",outcome="success"} 1
 * synfinance_method_seconds_sum{class="com.acme.Orders",method="place",outcome="success"} 0.007
 * }</pre>
 *
 * <p>The outcome is {@code success}, {@code error} or {@code cancelled}. Overloads share their series.
 */
public final class MethodMetrics {

    private final AgentMetrics agent;
    private final Histograms histograms;
    private final LabelTree<TimedSeries> times;

    MethodMetrics(SeriesLimits limits, Histograms histograms, AgentMetrics agent) {
        this.agent = agent;
        this.histograms = histograms;
        times = new LabelTree<>(
                3,
                new SeriesBudget(limits.of(Catalogue.METHOD_TIME)),
                values -> new TimedSeries(new SeriesLabels(values), histograms.of(Catalogue.METHOD_TIME)));
    }

    /**
     * Takes the time of one call.
     *
     * @param className the binary name of the declaring class
     * @param method the name of the method
     * @param outcome success, error or cancelled
     * @param nanos how long it took
     */
    public void timed(String className, String method, String outcome, long nanos) {
        TimedSeries series =
                times.root().child(className).child(method).child(outcome).series();
        series.timed(nanos);
        if (times.isOverflow(series)) {
            agent.dropped(Catalogue.METHOD_TIME);
        }
    }

    List<MetricFamily> families() {
        return Collections.singletonList(
                histograms.family(Catalogue.METHOD_TIME, sink -> times.forEach(series -> series.read(sink))));
    }
}
