package io.synfinance.agent.metrics.history;

import io.synfinance.agent.metrics.Metrics;
import io.synfinance.agent.metrics.SeriesLabels;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of one track. */
final class TrackLines extends Lines {

    private final Track track;
    private final Metrics metrics;

    TrackLines(Track track, Metrics metrics) {
        super(Track.MAX_KEYS);
        this.track = track;
        this.metrics = metrics;
    }

    @Override
    String key(SeriesLabels labels) {
        return track.key(labels);
    }

    @Override
    Line newLine() {
        return track.newLine(metrics);
    }

    /** Takes what has no labels. */
    void value(double value) {
        Line line = line("");
        if (line != null && !Double.isNaN(value)) {
            line.value(value);
        }
    }

    /** Puts the track into the answer: what is known of it as a whole, or of each key. */
    void read(Window window, @Nullable String asked, Map<String, Object> answer) {
        Map<String, Object> byKey = read(window, track.isShown(), asked);
        Object whole = byKey.get("");
        if (!track.isWhole() && !byKey.isEmpty()) {
            answer.put(track.id(), byKey);
        } else if (whole != null) {
            answer.put(track.id(), whole);
        }
    }
}
