package io.synfinance.agent.metrics;

import java.util.HashMap;
import java.util.Map;

/** The limits on series: one for all metrics, and one for those that have their own. Both change while recording goes on. */
final class SeriesLimits {

    private static final String TOTAL = "_total";

    private final Map<String, SeriesLimit> byMetric = new HashMap<>();
    private int general;
    private Map<String, Integer> own;

    SeriesLimits(MetricsSettings settings) {
        general = settings.seriesLimit();
        own = stems(settings.seriesLimits());
    }

    SeriesLimit of(Catalogue metric) {
        return of(metric.baseName());
    }

    /** That of a metric by its name without namespace; {@code _total} may be left out. */
    synchronized SeriesLimit of(String metric) {
        String name = stem(metric);
        SeriesLimit limit = byMetric.get(name);
        if (limit == null) {
            limit = new SeriesLimit(value(name));
            byMetric.put(name, limit);
        }
        return limit;
    }

    synchronized void set(int changed, Map<String, Integer> changedOnes) {
        general = changed;
        own = stems(changedOnes);
        for (Map.Entry<String, SeriesLimit> limit : byMetric.entrySet()) {
            limit.getValue().set(value(limit.getKey()));
        }
    }

    private int value(String name) {
        return own.getOrDefault(name, general);
    }

    private static Map<String, Integer> stems(Map<String, Integer> limits) {
        Map<String, Integer> stems = new HashMap<>();
        for (Map.Entry<String, Integer> limit : limits.entrySet()) {
            stems.put(stem(limit.getKey()), limit.getValue());
        }
        return stems;
    }

    private static String stem(String name) {
        return name.endsWith(TOTAL) ? name.substring(0, name.length() - TOTAL.length()) : name;
    }
}
