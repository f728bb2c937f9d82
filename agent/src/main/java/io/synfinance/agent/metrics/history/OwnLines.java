package io.synfinance.agent.metrics.history;

import io.synfinance.agent.metrics.MetricDefinition;
import io.synfinance.agent.metrics.MetricKind;
import io.synfinance.agent.metrics.SeriesLabels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines of a metric that a rule defines, one for each combination of its labels. */
final class OwnLines extends Lines {

    private static final int MAX_KEYS = 10;

    private final MetricDefinition metric;

    OwnLines(MetricDefinition metric) {
        super(MAX_KEYS);
        this.metric = metric;
    }

    /** As in {@code channel=web, large=true}; empty for a metric without labels. */
    @Override
    String key(SeriesLabels labels) {
        StringBuilder key = new StringBuilder();
        List<String> names = metric.labelNames();
        for (int i = 0; i < names.size(); i++) {
            key.append(i == 0 ? "" : ", ").append(names.get(i)).append('=').append(labels.value(i));
        }
        return key.toString();
    }

    @Override
    Line newLine() {
        return Line.of(metric.kind(), true, metric.buckets());
    }

    Map<String, Object> read(Window window) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("kind", metric.kind().name().toLowerCase(Locale.ROOT));
        answer.put("help", metric.help());
        answer.put("lines", read(window, metric.kind() != MetricKind.HISTOGRAM, null));
        return answer;
    }
}
