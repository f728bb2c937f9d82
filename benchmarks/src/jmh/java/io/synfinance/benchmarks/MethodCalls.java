package io.synfinance.benchmarks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.prometheus.metrics.core.metrics.Histogram;
import io.synfinance.annotations.AnomalyDetection;
import io.synfinance.annotations.FraudDetection;
import io.synfinance.annotations.Measured;
import io.synfinance.annotations.Prediction;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One call of a business method, woven by the agent that the JVM runs with, beside the clock alone and the libraries that an
 * application would call itself. Without the agent the first five cost what the method costs, which is next to nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MethodCalls {

    private static final Verdict HONEST = new Verdict(false, Kind.NONE, 0);
    private static final Verdict FRAUD = new Verdict(true, Kind.CARD_CLONING, 0.9);
    private static final List<Verdict> ANOMALIES = Arrays.asList(FRAUD, FRAUD, FRAUD, FRAUD);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Timer timer = Timer.builder("calls").register(registry);
    private final Counter counter =
            Counter.builder("counted").tag("kind", "card").register(registry);
    private final Histogram histogram =
            Histogram.builder().name("calls").classicOnly().build();
    private final io.prometheus.metrics.core.metrics.Counter labelled =
            io.prometheus.metrics.core.metrics.Counter.builder()
                    .name("counted")
                    .labelNames("kind")
                    .build();

    private int amount = 7;

    /** A counter with one label that is read from an argument. */
    @Benchmark
    public int counted() {
        return count(FRAUD);
    }

    /** A histogram of the time. */
    @Benchmark
    public int timed() {
        return predict(amount);
    }

    /** Verdict, type, severity and confidence of a call that found nothing. */
    @Benchmark
    public Verdict checked() {
        return detect(HONEST);
    }

    /** The same of a call that found fraud. */
    @Benchmark
    public Verdict detected() {
        return detect(FRAUD);
    }

    /** Type and severity of each of four anomalies. */
    @Benchmark
    public List<Verdict> each() {
        return anomalies(ANOMALIES);
    }

    /** What every timed call needs at least. */
    @Benchmark
    public long clockPair(Blackhole hole) {
        long start = System.nanoTime();
        hole.consume(amount);
        return System.nanoTime() - start;
    }

    @Benchmark
    public void micrometerTimer(Blackhole hole) {
        long start = System.nanoTime();
        hole.consume(amount);
        timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    @Benchmark
    public void micrometerCounter() {
        counter.increment();
    }

    @Benchmark
    public void clientHistogram(Blackhole hole) {
        long start = System.nanoTime();
        hole.consume(amount);
        histogram.observe((System.nanoTime() - start) / 1e9);
    }

    @Benchmark
    public void clientCounterByLabel() {
        labelled.labelValues("card").inc();
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    @Measured(metric = "bench_calls", labels = "kind=$verdict.kind")
    int count(Verdict verdict) {
        return amount;
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    @Prediction
    int predict(int input) {
        return input;
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    @FraudDetection(type = "$return.kind", severity = "high", confidence = "$return.confidence")
    Verdict detect(Verdict verdict) {
        return verdict;
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    @AnomalyDetection(type = "$item.kind", severity = "low", detected = "$item.fraud")
    List<Verdict> anomalies(List<Verdict> found) {
        return found;
    }

    enum Kind {
        NONE,
        CARD_CLONING
    }

    /** What a detector thinks. */
    public static final class Verdict {
        private final boolean fraud;
        private final Kind kind;
        private final double confidence;

        Verdict(boolean fraud, Kind kind, double confidence) {
            this.fraud = fraud;
            this.kind = kind;
            this.confidence = confidence;
        }

        public boolean isFraud() {
            return fraud;
        }

        public Kind getKind() {
            return kind;
        }

        public double getConfidence() {
            return confidence;
        }
    }
}
