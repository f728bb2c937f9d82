package io.synfinance.agent.metrics;

import org.jspecify.annotations.Nullable;

/** What is counted of one instrumentation. */
final class InstrumentationSeries {

    private final SeriesLabels labels;
    private final CounterSeries errors;
    private final CounterSeries classes;
    private final CounterSeries methods;
    private volatile @Nullable Boolean enabled;

    InstrumentationSeries(SeriesLabels labels) {
        this.labels = labels;
        errors = new CounterSeries(labels);
        classes = new CounterSeries(labels);
        methods = new CounterSeries(labels);
    }

    void error() {
        errors.increment();
    }

    void enabled(boolean on) {
        enabled = on;
    }

    /** What is woven is on; an instrumentation whose library is not there has no series. */
    void woven(int count) {
        if (enabled == null) {
            enabled = true;
        }
        classes.increment();
        methods.add(count);
    }

    /** Gives 0 as well, so that an alert on the increase sees the first error. */
    void readErrors(SampleSink sink) {
        errors.read(sink);
    }

    /** Gives nothing for a part of the agent that is no instrumentation and was never said to be on or off. */
    void readEnabled(SampleSink sink) {
        Boolean on = enabled;
        if (on != null) {
            sink.value(labels, on ? 1 : 0);
        }
    }

    void readClasses(SampleSink sink) {
        readWoven(sink, classes);
    }

    void readMethods(SampleSink sink) {
        readWoven(sink, methods);
    }

    private void readWoven(SampleSink sink, CounterSeries series) {
        if (enabled != null || series.sum() > 0) {
            series.read(sink);
        }
    }
}
