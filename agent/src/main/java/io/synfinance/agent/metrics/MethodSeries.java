package io.synfinance.agent.metrics;

/** What is counted of one HTTP method at one endpoint. */
final class MethodSeries {

    private final String method;
    private final String endpoint;
    private final SeriesLabels labels;
    private final StripedHistogram latency;
    private final SizeSummary requestSize;
    private final ByStatus<CounterSeries> requests = new Requests();

    MethodSeries(String method, String endpoint, StripedHistogram latency) {
        this.method = method;
        this.endpoint = endpoint;
        this.latency = latency;
        labels = new SeriesLabels(method, endpoint);
        requestSize = new SizeSummary(labels);
    }

    void ended(int status, long nanos, long requestBytes) {
        requests.get(status).increment();
        latency.observeNanos(nanos);
        requestSize.observe(requestBytes);
    }

    void readRequests(SampleSink sink) {
        requests.forEach(series -> series.read(sink));
    }

    void readLatency(SampleSink sink) {
        latency.read(labels, sink);
    }

    void readRequestSize(SampleSink sink) {
        requestSize.read(sink);
    }

    private final class Requests extends ByStatus<CounterSeries> {

        @Override
        CounterSeries create(String status) {
            return new CounterSeries(new SeriesLabels(method, endpoint, status));
        }
    }
}
