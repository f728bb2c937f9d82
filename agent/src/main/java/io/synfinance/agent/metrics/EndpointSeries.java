package io.synfinance.agent.metrics;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** What is counted of one endpoint. */
final class EndpointSeries {

    private final String endpoint;
    private final Histograms histograms;
    private final SeriesLabels labels;
    private final LongAdder active = new LongAdder();
    private final AtomicReferenceArray<MethodSeries> methods = new AtomicReferenceArray<>(HttpMethods.count());
    private final ByStatus<SizeSummary> responseSizes = new ResponseSizes();
    private final SeriesMap<CounterSeries> errors;
    private volatile boolean everActive;

    EndpointSeries(String endpoint, SeriesBudget errorBudget, Histograms histograms) {
        this.endpoint = endpoint;
        this.histograms = histograms;
        labels = new SeriesLabels(endpoint);
        errors = new Errors(errorBudget);
    }

    void enter() {
        if (!everActive) {
            everActive = true;
        }
        active.increment();
    }

    void leave() {
        active.decrement();
    }

    MethodSeries method(String method) {
        int index = HttpMethods.index(method);
        MethodSeries series = methods.get(index);
        return series != null ? series : createMethod(index);
    }

    void answered(int status, long responseBytes) {
        if (responseBytes >= 0) {
            responseSizes.get(status).observe(responseBytes);
        }
    }

    /** Counts an error; true if it went to the series beyond the limit. */
    boolean failed(String type) {
        CounterSeries series = errors.get(type);
        series.increment();
        return errors.isOverflow(series);
    }

    /** Counts an answer that says so without an exception; the limit does not matter, as there are few such types. */
    void failedWithoutException(String type) {
        errors.getExempt(type).increment();
    }

    void readActive(SampleSink sink) {
        if (everActive) {
            sink.value(labels, (double) active.sum());
        }
    }

    void readErrors(SampleSink sink) {
        errors.forEach(series -> series.read(sink));
    }

    void readResponseSizes(SampleSink sink) {
        responseSizes.forEach(series -> series.read(sink));
    }

    void forEachMethod(Consumer<MethodSeries> action) {
        for (int i = 0; i < methods.length(); i++) {
            MethodSeries series = methods.get(i);
            if (series != null) {
                action.accept(series);
            }
        }
    }

    private MethodSeries createMethod(int index) {
        MethodSeries created =
                new MethodSeries(HttpMethods.label(index), endpoint, histograms.of(Catalogue.REQUEST_LATENCY));
        return methods.compareAndSet(index, null, created) ? created : methods.get(index);
    }

    private final class ResponseSizes extends ByStatus<SizeSummary> {

        @Override
        SizeSummary create(String status) {
            return new SizeSummary(new SeriesLabels(endpoint, status));
        }
    }

    private final class Errors extends SeriesMap<CounterSeries> {

        Errors(SeriesBudget budget) {
            super(budget);
        }

        @Override
        CounterSeries create(String type) {
            return new CounterSeries(new SeriesLabels(type, endpoint));
        }
    }
}
