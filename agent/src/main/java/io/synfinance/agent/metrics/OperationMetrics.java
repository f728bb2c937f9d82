package io.synfinance.agent.metrics;

import java.util.Collections;
import java.util.List;

/**
 * Counts calls of business methods that threw. After a detector has failed once, a scrape shows
 *
 * <pre>{@code
 * synfinance_operation_errors_total{operation="fraud-detection",type="ModelUnavailableException"} 1.0
 * }</pre>
 */
public final class OperationMetrics {

    private final AgentMetrics agent;
    private final LabelTree<CounterSeries> errors;

    OperationMetrics(SeriesLimits limits, AgentMetrics agent) {
        this.agent = agent;
        errors = new LabelTree<>(
                2,
                new SeriesBudget(limits.of(Catalogue.OPERATION_ERRORS)),
                values -> new CounterSeries(new SeriesLabels(values)));
    }

    /**
     * Counts a call that threw.
     *
     * @param operation what the method does, as rules name it: {@code fraud-detection}, {@code prediction} …
     * @param thrown what it threw; the label is its simple class name, wrappers looked through
     */
    public void failed(String operation, Throwable thrown) {
        CounterSeries series = errors.get(operation, ErrorType.of(thrown));
        series.increment();
        if (errors.isOverflow(series)) {
            agent.dropped(Catalogue.OPERATION_ERRORS);
        }
    }

    List<MetricFamily> families() {
        return Collections.singletonList(
                new MetricFamily(Catalogue.OPERATION_ERRORS, sink -> errors.forEach(series -> series.read(sink))));
    }
}
