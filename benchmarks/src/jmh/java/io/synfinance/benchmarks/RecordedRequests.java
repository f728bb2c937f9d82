package io.synfinance.benchmarks;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import io.synfinance.agent.metrics.Metrics;
import io.synfinance.agent.metrics.MetricsSettings;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One request through the bridge and the recorder, as advice calls them, without a server around it. All threads record for one
 * endpoint, which is the worst case of what they share.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordedRequests {

    /** Not a constant, or the JIT would know it. */
    private String template = "/api/items/{id}";

    private String contextPath = "/shop";
    private String path = "/api/v2/data-quality";
    private String pathWithId = "/api/customers/123/transactions/456";

    @Setup
    public void install() {
        HttpBridge.install(Metrics.create(MetricsSettings.defaults()).http());
    }

    /** What every timed request needs at least. */
    @Benchmark
    public long clockPair(Blackhole hole) {
        long start = System.nanoTime();
        hole.consume(template);
        return System.nanoTime() - start;
    }

    /** The template that a framework matched. */
    @Benchmark
    public void routed() {
        HttpObservation request = HttpBridge.start();
        HttpBridge.route(request, "", template, HttpObservation.FRAMEWORK_ROUTE);
        HttpBridge.end(request, "GET", 200, 10, 1_000, null, null);
    }

    /** A servlet's mapping first, then the template, both in an application with a context path. */
    @Benchmark
    public void routedBelowContextPath() {
        HttpObservation request = HttpBridge.start();
        HttpBridge.servletMapping(request, contextPath, "PATH", "/api");
        HttpBridge.route(request, contextPath, template, HttpObservation.FRAMEWORK_ROUTE);
        HttpBridge.end(request, "GET", 200, 10, 1_000, null, null);
    }

    /** No route, and a path that is its own endpoint. */
    @Benchmark
    public void path() {
        HttpBridge.end(HttpBridge.start(), "GET", 200, 10, 1_000, null, path);
    }

    /** No route, and a path in which identifiers are found. */
    @Benchmark
    public void pathWithIdentifiers() {
        HttpBridge.end(HttpBridge.start(), "GET", 200, 10, 1_000, null, pathWithId);
    }

    /** An answer 503, which is an error too. */
    @Benchmark
    public void failed() {
        HttpObservation request = HttpBridge.start();
        HttpBridge.route(request, "", template, HttpObservation.FRAMEWORK_ROUTE);
        HttpBridge.end(request, "GET", 503, 10, 1_000, null, null);
    }
}
