package io.synfinance.agent.metrics;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/**
 * Counts open connections: by asking those who know at every scrape. With a pool that has four connections open, a scrape
 * shows
 *
 * <pre>{@code
 * synfinance_active_connections{connection_type="database"} 4.0
 * }</pre>
 *
 * <p>A type has a series from its first source on, also when all its sources are gone: then it is 0.
 */
public final class ConnectionMetrics {

    private final List<Source> sources = new CopyOnWriteArrayList<>();

    /** Touched under its own lock, at a scrape. */
    private final Map<String, SeriesLabels> types = new HashMap<>();

    ConnectionMetrics() {}

    /**
     * Adds somebody who knows.
     *
     * @param type {@code database}, {@code http} …
     * @param count gives how many connections are open now, or a negative number once it no longer knows, and then is not
     *     asked again; what it throws counts as none, this time
     */
    public void source(String type, LongSupplier count) {
        sources.add(new Source(LabelValue.of(type), count));
    }

    List<MetricFamily> families() {
        return Collections.singletonList(new MetricFamily(Catalogue.ACTIVE_CONNECTIONS, this::read));
    }

    private void read(SampleSink sink) {
        synchronized (types) {
            Map<String, Long> sums = new HashMap<>();
            for (String type : types.keySet()) {
                sums.put(type, 0L);
            }
            for (Source source : sources) {
                sums.merge(source.type, source.open(sources), Long::sum);
            }
            sums.forEach((type, sum) -> sink.value(types.computeIfAbsent(type, SeriesLabels::new), (double) sum));
        }
    }

    private static final class Source {
        private final String type;
        private final LongSupplier count;

        Source(String type, LongSupplier count) {
            this.type = type;
            this.count = count;
        }

        long open(List<Source> all) {
            try {
                long open = count.getAsLong();
                if (open < 0) {
                    all.remove(this);
                }
                return Math.max(0, open);
            } catch (RuntimeException | LinkageError e) {
                return 0;
            }
        }
    }
}
