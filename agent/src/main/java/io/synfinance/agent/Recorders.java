package io.synfinance.agent;

import io.synfinance.agent.exporter.PortListener;
import io.synfinance.agent.instrumentation.WeavingListener;
import io.synfinance.agent.instrumentation.caches.CacheSink;
import io.synfinance.agent.instrumentation.methods.FraudSink;
import io.synfinance.agent.instrumentation.methods.GenerationSink;
import io.synfinance.agent.instrumentation.pools.ConnectionsSink;
import io.synfinance.agent.metrics.AgentMetrics;
import io.synfinance.agent.metrics.CacheMetrics;
import io.synfinance.agent.metrics.ConnectionMetrics;
import io.synfinance.agent.metrics.FraudMetrics;
import io.synfinance.agent.metrics.GenerationMetrics;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Joins the instrumentation, which knows no metrics, with the metrics, which know no instrumentation. */
final class Recorders {

    private Recorders() {}

    static FraudSink of(FraudMetrics metrics) {
        return new FraudSink() {
            @Override
            public void enable() {
                metrics.enable();
            }

            @Override
            public void timed(long nanos) {
                metrics.timed(nanos);
            }

            @Override
            public void checked(long transactions) {
                metrics.checked(transactions);
            }

            @Override
            public void detected(String type, String severity, double confidence) {
                metrics.detected(type, severity, confidence);
            }
        };
    }

    static GenerationSink of(GenerationMetrics metrics) {
        return new GenerationSink() {
            @Override
            public void enable() {
                metrics.enable();
            }

            @Override
            public void generated(long transactions, long nanos) {
                metrics.generated(transactions, nanos);
            }

            @Override
            public void failed(long nanos) {
                metrics.failed(nanos);
            }
        };
    }

    static CacheSink of(CacheMetrics metrics) {
        return new CacheSink() {
            @Override
            public void hits(String cache, long lookUps) {
                metrics.hits(cache, lookUps);
            }

            @Override
            public void misses(String cache, long lookUps) {
                metrics.misses(cache, lookUps);
            }
        };
    }

    static ConnectionsSink of(ConnectionMetrics metrics) {
        return new ConnectionsSink() {
            @Override
            public void source(String type, LongSupplier count) {
                metrics.source(type, count);
            }
        };
    }

    static PortListener ofPort(AgentMetrics metrics) {
        return new PortListener() {
            @Override
            public void refused(String reason) {
                metrics.portRefused(reason);
            }

            @Override
            public void reloadFailed() {
                metrics.portReloadFailed();
            }
        };
    }

    static WeavingListener of(AgentMetrics metrics) {
        return new WeavingListener() {
            @Override
            public void woven(String instrumentation, @Nullable ClassLoader loader, String type, List<String> methods) {
                metrics.wovenClass(instrumentation, methods.size());
            }

            @Override
            public void restored(@Nullable ClassLoader loader, String type) {}

            @Override
            public void failed(String instrumentation) {
                metrics.error(instrumentation);
            }

            @Override
            public void switched(String instrumentation, boolean on) {
                metrics.instrumentationEnabled(instrumentation, on);
            }
        };
    }
}
