package io.synfinance.agent.metrics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the agent itself does. A scrape shows, for example,
 *
 * <pre>{@code
 * synfinance_agent_build_info{version="0.1.0"} 1.0
 * synfinance_agent_errors_total{instrumentation="tomcat"} 0.0
 * synfinance_agent_instrumentation_enabled{instrumentation="tomcat"} 1.0
 * synfinance_agent_port_refused_total{reason="busy"} 1.0
 * synfinance_agent_port_reload_failures_total 0.0
 * synfinance_agent_port_retries_total 0.0
 * synfinance_agent_scrape_duration_seconds 0.003
 * synfinance_agent_scrape_size_bytes 20480.0
 * synfinance_agent_series_dropped_total{metric="synfinance_requests_total"} 3.0
 * synfinance_agent_startup_seconds 0.11
 * synfinance_agent_woven_classes_total{instrumentation="tomcat"} 2.0
 * synfinance_agent_woven_methods_total{instrumentation="tomcat"} 3.0
 * }</pre>
 *
 * <p>The scrape's duration and size are those of the last one that was reported, and missing before.
 */
public final class AgentMetrics {

    private static final double NANOS_PER_SECOND = 1e9;

    private final SeriesMap<InstrumentationSeries> instrumentations;

    /** No EnumMap: that calls {@code values()} by reflection, and from JDK 18 on the first such call costs 10 ms. */
    private final Map<Catalogue, CounterSeries> dropped = new HashMap<>();

    /** Of the metrics that rules define, by full name. */
    private final Map<String, CounterSeries> droppedOfRules = new ConcurrentHashMap<>();

    private final CounterSeries portRetries = new CounterSeries(SeriesLabels.NONE);
    private final Map<String, CounterSeries> portRefused = new ConcurrentHashMap<>();
    private final CounterSeries portReloadFailures = new CounterSeries(SeriesLabels.NONE);
    private volatile @Nullable SeriesLabels version;
    private volatile double startupSeconds = Double.NaN;
    private volatile double scrapeSeconds = Double.NaN;
    private volatile double scrapeBytes = Double.NaN;

    AgentMetrics(MetricsSettings settings, SeriesLimits limits) {
        instrumentations = new Instrumentations(limits);
        for (Catalogue metric : Catalogue.values()) {
            dropped.put(metric, new CounterSeries(new SeriesLabels(metric.metricName(settings.namespace()))));
        }
    }

    /**
     * Counts an error of the agent that the application did not see.
     *
     * @param instrumentation the kebab-case name of the instrumentation, or of the part of the agent
     */
    public void error(String instrumentation) {
        instrumentations.get(instrumentation).error();
    }

    /**
     * Says whether an instrumentation is on; one that nobody speaks of is on from its first woven class.
     *
     * @param instrumentation its kebab-case name
     * @param enabled false if it was switched off, or has switched itself off
     */
    public void instrumentationEnabled(String instrumentation, boolean enabled) {
        instrumentations.get(instrumentation).enabled(enabled);
    }

    /**
     * Counts a class that was woven.
     *
     * @param instrumentation the kebab-case name of the instrumentation
     * @param methods how many of its methods were woven
     */
    public void wovenClass(String instrumentation, int methods) {
        instrumentations.get(instrumentation).woven(methods);
    }

    /**
     * Says how long the agent's start-up took.
     *
     * @param nanos from the start of the agent until it had opened its port, or tried to
     */
    public void startup(long nanos) {
        startupSeconds = nanos / NANOS_PER_SECOND;
    }

    /**
     * Says which agent this is.
     *
     * @param text for example {@code 0.1.0}
     */
    public void version(String text) {
        version = new SeriesLabels(LabelValue.of(text));
    }

    /**
     * Says what the scrape that is just over cost.
     *
     * @param nanos how long it took
     * @param bytes its size as it was sent
     */
    public void scraped(long nanos, long bytes) {
        scrapeSeconds = nanos / NANOS_PER_SECOND;
        scrapeBytes = bytes;
    }

    /** Counts a further attempt to open the agent's port. */
    public void portRetry() {
        portRetries.increment();
    }

    /**
     * Counts a client that the agent's port has refused.
     *
     * @param reason one of a few words
     */
    public void portRefused(String reason) {
        portRefused
                .computeIfAbsent(reason, word -> new CounterSeries(new SeriesLabels(word)))
                .increment();
    }

    /** Counts a file of the agent's port that has changed to something that cannot be used. */
    public void portReloadFailed() {
        portReloadFailures.increment();
    }

    /** Counts a recording that went to the series beyond the limit. */
    void dropped(Catalogue metric) {
        CounterSeries series = dropped.get(metric);
        if (series != null) {
            series.increment();
        }
    }

    /** Counts the same for a metric that a rule defines, by its full name. */
    void dropped(String metricName) {
        droppedOfRules
                .computeIfAbsent(metricName, name -> new CounterSeries(new SeriesLabels(name)))
                .increment();
    }

    List<MetricFamily> families() {
        return Arrays.asList(
                new MetricFamily(
                        Catalogue.AGENT_ERRORS, sink -> instrumentations.forEach(series -> series.readErrors(sink))),
                new MetricFamily(
                        Catalogue.AGENT_INSTRUMENTATION_ENABLED,
                        sink -> instrumentations.forEach(series -> series.readEnabled(sink))),
                new MetricFamily(
                        Catalogue.AGENT_WOVEN_CLASSES,
                        sink -> instrumentations.forEach(series -> series.readClasses(sink))),
                new MetricFamily(
                        Catalogue.AGENT_WOVEN_METHODS,
                        sink -> instrumentations.forEach(series -> series.readMethods(sink))),
                new MetricFamily(Catalogue.AGENT_SERIES_DROPPED, this::readDropped),
                new MetricFamily(Catalogue.AGENT_STARTUP, sink -> readKnown(sink, startupSeconds)),
                new MetricFamily(Catalogue.AGENT_BUILD, this::readVersion),
                new MetricFamily(Catalogue.AGENT_SCRAPE_DURATION, sink -> readKnown(sink, scrapeSeconds)),
                new MetricFamily(Catalogue.AGENT_SCRAPE_SIZE, sink -> readKnown(sink, scrapeBytes)),
                new MetricFamily(Catalogue.AGENT_PORT_RETRIES, portRetries::read),
                new MetricFamily(
                        Catalogue.AGENT_PORT_REFUSED,
                        sink -> portRefused.values().forEach(series -> series.read(sink))),
                new MetricFamily(Catalogue.AGENT_PORT_RELOAD_FAILURES, portReloadFailures::read));
    }

    private void readDropped(SampleSink sink) {
        for (CounterSeries series : dropped.values()) {
            if (series.sum() > 0) {
                series.read(sink);
            }
        }
        droppedOfRules.values().forEach(series -> series.read(sink));
    }

    private void readVersion(SampleSink sink) {
        SeriesLabels labels = version;
        if (labels != null) {
            sink.value(labels, 1);
        }
    }

    private static void readKnown(SampleSink sink, double value) {
        if (!Double.isNaN(value)) {
            sink.value(SeriesLabels.NONE, value);
        }
    }

    private static final class Instrumentations extends SeriesMap<InstrumentationSeries> {

        Instrumentations(SeriesLimits limits) {
            super(new SeriesBudget(limits.of(Catalogue.AGENT_ERRORS)));
        }

        @Override
        InstrumentationSeries create(String name) {
            return new InstrumentationSeries(new SeriesLabels(name));
        }
    }
}
