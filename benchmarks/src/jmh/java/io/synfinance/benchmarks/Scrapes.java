package io.synfinance.benchmarks;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.metrics.Metrics;
import io.synfinance.agent.metrics.MetricsSettings;
import io.synfinance.agent.metrics.ProtobufBuffer;
import io.synfinance.agent.metrics.ProtobufExposition;
import io.synfinance.agent.metrics.TextBuffer;
import io.synfinance.agent.metrics.TextExposition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The text of one scrape: this agent's, and that of an application that has as many series in the Prometheus client. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Scrapes {

    /** Lines of one endpoint, called by one method with one status: a histogram, a counter, two summaries and a gauge. */
    private static final int LINES_OF_AN_ENDPOINT = 22;

    /** Samples, so lines without those that begin with a hash. */
    @Param({"10000", "100000"})
    private int samples;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private TextExposition exposition;
    private ProtobufExposition protobuf;

    @Setup
    public void record() {
        int endpoints = samples / LINES_OF_AN_ENDPOINT;
        Metrics metrics = Metrics.create(
                MetricsSettings.defaults().withSeriesLimit(endpoints + 1).withBuckets(false, true));
        exposition = new TextExposition(metrics, false);
        protobuf = new ProtobufExposition(metrics);
        HttpBridge.install(metrics.http());
        Histogram latency = Histogram.builder()
                .name("request_latency_seconds")
                .classicOnly()
                .classicUpperBounds(.001, .005, .01, .025, .05, .075, .1, .25, .5, .75, 1, 2.5, 5)
                .labelNames("method", "endpoint")
                .register(registry);
        Counter requests = Counter.builder()
                .name("requests")
                .labelNames("method", "endpoint", "status")
                .register(registry);
        for (int i = 0; i < endpoints; i++) {
            Object request = HttpBridge.start();
            HttpBridge.route(request, "", "/api/resource" + i, 2);
            HttpBridge.end(request, "GET", 200, 10, 1_000, null, null);
            // The client's two metrics have 17 lines an endpoint, so there are more endpoints.
            latency.labelValues("GET", "/api/resource" + i).observe(0.0123456 + i / 1e6);
            requests.labelValues("GET", "/api/resource" + i, "200").inc();
        }
        for (int i = endpoints; i < samples / 17; i++) {
            latency.labelValues("GET", "/api/resource" + i).observe(0.0123456 + i / 1e6);
            requests.labelValues("GET", "/api/resource" + i, "200").inc();
        }
    }

    /** This agent's text. */
    @Benchmark
    public int agent() {
        TextBuffer text = exposition.write(name -> true);
        int length = text.length();
        exposition.release(text);
        return length;
    }

    /** The same, compressed. */
    @Benchmark
    public int agentGzip() throws IOException {
        TextBuffer text = exposition.write(name -> true);
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 << 10);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            text.writeTo(gzip);
        }
        exposition.release(text);
        return out.size();
    }

    /** The same series in protobuf, with native histograms. */
    @Benchmark
    public int agentProtobuf() {
        ProtobufBuffer messages = protobuf.write(name -> true);
        int length = messages.length();
        protobuf.release(messages);
        return length;
    }

    /** The Prometheus client's text of its own metrics. */
    @Benchmark
    public int client() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 << 10);
        writer.write(out, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
        return out.size();
    }
}
