package io.synfinance.agent.metrics.history;

import io.synfinance.agent.metrics.SampleSink;
import io.synfinance.agent.metrics.SeriesLabels;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of one metric, by key; so many at most that memory has a bound. */
abstract class Lines implements SampleSink {

    private final int limit;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private boolean full;

    Lines(int limit) {
        this.limit = limit;
    }

    /** What the series that are shown as one line have in common. */
    abstract String key(SeriesLabels labels);

    abstract Line newLine();

    @Override
    public void value(SeriesLabels labels, double value) {
        Line line = line(key(labels));
        if (line != null) {
            line.value(value);
        }
    }

    @Override
    public void histogram(SeriesLabels labels, long[] counts, double sum) {
        Line line = line(key(labels));
        if (line != null) {
            line.histogram(counts, sum);
        }
    }

    @Override
    public void summary(SeriesLabels labels, long count, double sum) {}

    void tick(int slot) {
        lines.values().forEach(line -> line.tick(slot));
    }

    /** Describes each line that has something to tell. */
    Map<String, Object> read(Window window, boolean withPast, @Nullable String asked) {
        Map<String, Object> byKey = new LinkedHashMap<>();
        lines.forEach((key, line) -> {
            Map<String, Object> read = line.read(window, withPast || key.equals(asked));
            if (read != null) {
                byKey.put(key, read);
            }
        });
        return byKey;
    }

    boolean isFull() {
        return full;
    }

    @Nullable
    Line line(String key) {
        Line known = lines.get(key);
        if (known != null || lines.size() >= limit) {
            full |= known == null;
            return known;
        }
        Line created = newLine();
        lines.put(key, created);
        return created;
    }
}
