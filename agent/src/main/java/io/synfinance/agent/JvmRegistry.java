package io.synfinance.agent;

import io.prometheus.metrics.instrumentation.jvm.JvmBufferPoolMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmClassLoadingMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmCompilationMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmNativeMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmRuntimeInfoMetric;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.synfinance.agent.metrics.PoolAllocations;
import org.jspecify.annotations.Nullable;

/**
 * What the Prometheus client knows of the JVM, {@code jvm_*} and {@code process_*}, until it is told to end: then nothing of
 * the JVM's knows us any more.
 */
final class JvmRegistry {

    private @Nullable PoolAllocations allocations;
    private boolean closed;

    /**
     * Registers all that this JVM tells.
     *
     * @throws LinkageError if the module {@code java.management} is missing; nothing is registered then
     */
    synchronized void fill(PrometheusRegistry registry) {
        end();
        JvmThreadsMetrics.builder().register(registry);
        JvmBufferPoolMetrics.builder().register(registry);
        JvmClassLoadingMetrics.builder().register(registry);
        JvmCompilationMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        if (!closed) {
            PoolAllocations begun = PoolAllocations.begin();
            allocations = begun;
            registry.register((Collector) () -> snapshot(begun));
        }
        JvmMemoryMetrics.builder().register(registry);
        JvmNativeMemoryMetrics.builder().register(registry);
        JvmRuntimeInfoMetric.builder().register(registry);
        ProcessMetrics.builder().register(registry);
    }

    /** Lets go of the JVM's beans until it is filled again. */
    synchronized void end() {
        PoolAllocations begun = allocations;
        allocations = null;
        if (begun != null) {
            begun.end();
        }
    }

    /** Lets go of them for good, even if a scrape is still under way. */
    synchronized void close() {
        closed = true;
        end();
    }

    private static MetricSnapshot snapshot(PoolAllocations allocations) {
        CounterSnapshot.Builder counter = CounterSnapshot.builder()
                .name("jvm_memory_pool_allocated_bytes")
                .help("Total bytes allocated in a given JVM memory pool. Only updated after GC, not continuously.");
        allocations
                .byPool()
                .forEach((pool, bytes) -> counter.dataPoint(CounterDataPointSnapshot.builder()
                        .labels(Labels.of("pool", pool))
                        .value(bytes)
                        .build()));
        return counter.build();
    }
}
