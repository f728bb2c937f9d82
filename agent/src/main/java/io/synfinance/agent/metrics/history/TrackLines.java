package io.synfinance.agent.metrics.history;

import io.synfinance.agent.metrics.SampleSink;
import io.synfinance.agent.metrics.SeriesLabels;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of one track, by key. */
final class TrackLines implements SampleSink {

    private final Track track;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private boolean full;

    TrackLines(Track track) {
        this.track = track;
    }

    @Override
    public void value(SeriesLabels labels, double value) {
        Line line = line(track.key(labels));
        if (line != null) {
            line.value(value);
        }
    }

    @Override
    public void histogram(SeriesLabels labels, long[] counts, double sum) {
        Line line = line(track.key(labels));
        if (line != null) {
            line.histogram(counts, sum);
        }
    }

    @Override
    public void summary(SeriesLabels labels, long count, double sum) {}

    /** Takes what has no labels. */
    void value(double value) {
        Line line = line("");
        if (line != null && !Double.isNaN(value)) {
            line.value(value);
        }
    }

    void tick(int slot) {
        lines.values().forEach(line -> line.tick(slot));
    }

    /** Puts the track into the answer: what is known of it as a whole, or of each key. */
    void read(Window window, @Nullable String asked, Map<String, Object> answer) {
        Map<String, Object> byKey = new LinkedHashMap<>();
        lines.forEach((key, line) -> {
            Map<String, Object> read = line.read(window, track.isShown() || key.equals(asked));
            if (read != null) {
                byKey.put(key, read);
            }
        });
        Object whole = byKey.get("");
        if (!track.isWhole() && !byKey.isEmpty()) {
            answer.put(track.id(), byKey);
        } else if (whole != null) {
            answer.put(track.id(), whole);
        }
    }

    boolean isFull() {
        return full;
    }

    private @Nullable Line line(String key) {
        Line known = lines.get(key);
        if (known != null || lines.size() >= Track.MAX_KEYS) {
            full |= known == null;
            return known;
        }
        Line created = track.newLine();
        lines.put(key, created);
        return created;
    }
}
