package io.synfinance.agent.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Tells of the configuration file and its rules. With a rule that has found one method, a scrape shows
 *
 * <pre>{@code
 * synfinance_agent_config_last_reload_success_timestamp_seconds 1.767225600E9
 * synfinance_agent_config_last_reload_successful 1.0
 * synfinance_agent_rule_methods{rule="com.acme.fraud.Engine.score(..)"} 1.0
 * }</pre>
 */
public final class ConfigurationMetrics {

    private static final double MILLIS_PER_SECOND = 1e3;

    private final LongSupplier epochMillis;
    private final Map<String, AtomicInteger> rules = new ConcurrentHashMap<>();
    private final GaugeSeries successful = new GaugeSeries(SeriesLabels.NONE);
    private final GaugeSeries lastSuccess = new GaugeSeries(SeriesLabels.NONE);

    ConfigurationMetrics(LongSupplier epochMillis) {
        this.epochMillis = epochMillis;
    }

    /**
     * A file has been taken over, and these are its rules, which have found nothing yet.
     *
     * @param names as the file writes what they match
     */
    public void accepted(List<String> names) {
        rules.clear();
        for (String name : names) {
            rules.put(LabelValue.of(name), new AtomicInteger());
        }
        successful.set(1);
        lastSuccess.set(epochMillis.getAsLong() / MILLIS_PER_SECOND);
    }

    /** A change of the file was refused; what was in force still is. */
    public void refused() {
        successful.set(0);
    }

    /**
     * A rule has found methods.
     *
     * @param name as the file writes what it matches
     * @param methods how many more
     */
    public void matched(String name, int methods) {
        AtomicInteger known = rules.get(LabelValue.of(name));
        if (known != null) {
            known.addAndGet(methods);
        }
    }

    List<MetricFamily> families() {
        return Arrays.asList(
                new MetricFamily(Catalogue.AGENT_RULE_METHODS, this::readRules),
                new MetricFamily(Catalogue.AGENT_CONFIG_LAST_RELOAD_SUCCESSFUL, successful::read),
                new MetricFamily(Catalogue.AGENT_CONFIG_LAST_RELOAD_SUCCESS, lastSuccess::read));
    }

    private void readRules(SampleSink sink) {
        new TreeMap<>(rules).forEach((name, methods) -> sink.value(new SeriesLabels(name), methods.get()));
    }
}
