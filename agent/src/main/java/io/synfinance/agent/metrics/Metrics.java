package io.synfinance.agent.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** All recorders of the agent, ready to count at once; {@link TextExposition} exposes them, then or later. */
public final class Metrics {

    private final MetricsSettings settings;
    private final SeriesLimits limits;
    private final Histograms histograms;
    private final AgentMetrics agent;
    private final HttpMetrics http;
    private final FraudMetrics fraud;
    private final GenerationMetrics generation;
    private final OutcomeMetrics outcomes;
    private final AnomalyMetrics anomalies;
    private final TimedMetrics features;
    private final TimedMetrics predictions;
    private final CacheMetrics caches;
    private final ConnectionMetrics connections;
    private final QualityMetrics quality;
    private final MethodMetrics methods;
    private final OperationMetrics operations;
    private final CustomMetrics custom;
    private final ConfigurationMetrics configuration;
    private volatile @Nullable BooleanSupplier beansReady;
    private @Nullable List<MetricFamily> scraped;

    private Metrics(MetricsSettings settings, LongSupplier clock, LongSupplier epochMillis) {
        this.settings = settings;
        limits = new SeriesLimits(settings);
        histograms = new Histograms(settings);
        agent = new AgentMetrics(settings, limits);
        http = new HttpMetrics(limits, histograms, agent);
        fraud = new FraudMetrics(limits, histograms, clock, agent);
        generation = new GenerationMetrics(histograms, clock);
        outcomes = new OutcomeMetrics(limits, clock, agent);
        anomalies = new AnomalyMetrics(limits, clock, agent);
        features = new TimedMetrics(Catalogue.FEATURE_ENGINEERING_TIME, histograms);
        predictions = new TimedMetrics(Catalogue.PREDICTION_TIME, histograms);
        caches = new CacheMetrics(limits, clock, agent);
        connections = new ConnectionMetrics();
        quality = new QualityMetrics(limits, epochMillis, agent);
        methods = new MethodMetrics(limits, histograms, agent);
        operations = new OperationMetrics(limits, agent);
        custom = new CustomMetrics(settings, limits, histograms, agent);
        configuration = new ConfigurationMetrics(epochMillis);
    }

    /**
     * Makes the recorders, with nothing counted.
     *
     * @param settings names and limits
     * @return recorders that share nothing with those of another call
     */
    public static Metrics create(MetricsSettings settings) {
        return new Metrics(settings, new SystemNanoClock(), new SystemClock());
    }

    static Metrics create(MetricsSettings settings, LongSupplier clock) {
        return create(settings, clock, new SystemClock());
    }

    static Metrics create(MetricsSettings settings, LongSupplier clock, LongSupplier epochMillis) {
        return new Metrics(settings, clock, epochMillis);
    }

    /**
     * The recorder of HTTP requests.
     *
     * @return for {@link io.synfinance.agent.bootstrap.HttpBridge#install}
     */
    public HttpMetrics http() {
        return http;
    }

    /**
     * The recorder of fraud detectors.
     *
     * @return for the hooks of woven methods
     */
    public FraudMetrics fraud() {
        return fraud;
    }

    /**
     * The recorder of transaction generators.
     *
     * @return for the hooks of woven methods
     */
    public GenerationMetrics generation() {
        return generation;
    }

    /**
     * The recorder of what verdicts turned out to be worth.
     *
     * @return for the hooks of woven methods
     */
    public OutcomeMetrics outcomes() {
        return outcomes;
    }

    /**
     * The recorder of anomaly detectors.
     *
     * @return for the hooks of woven methods
     */
    public AnomalyMetrics anomalies() {
        return anomalies;
    }

    /**
     * The recorder of feature engineering.
     *
     * @return for the hooks of woven methods
     */
    public TimedMetrics features() {
        return features;
    }

    /**
     * The recorder of models.
     *
     * @return for the hooks of woven methods
     */
    public TimedMetrics predictions() {
        return predictions;
    }

    /**
     * The recorder of caches.
     *
     * @return for the hooks of woven methods
     */
    public CacheMetrics caches() {
        return caches;
    }

    /**
     * The recorder of pools and connections.
     *
     * @return for the hooks of woven methods
     */
    public ConnectionMetrics connections() {
        return connections;
    }

    /**
     * The recorder of data quality.
     *
     * @return for the hooks of woven methods
     */
    public QualityMetrics quality() {
        return quality;
    }

    /**
     * The recorder of single methods.
     *
     * @return for the hooks of woven methods
     */
    public MethodMetrics methods() {
        return methods;
    }

    /**
     * The recorder of business methods that fail.
     *
     * @return for the hooks of woven methods
     */
    public OperationMetrics operations() {
        return operations;
    }

    /**
     * The recorder of the metrics that rules define.
     *
     * @return for the hooks of woven methods
     */
    public CustomMetrics custom() {
        return custom;
    }

    /**
     * The recorder of the configuration file.
     *
     * @return for who reads the file
     */
    public ConfigurationMetrics configuration() {
        return configuration;
    }

    /**
     * The recorder of the agent itself.
     *
     * @return for the agent's own parts
     */
    public AgentMetrics agent() {
        return agent;
    }

    /**
     * Changes how many label tuples a metric may have. Those that have a series keep it.
     *
     * @param limit of all metrics, at least 1
     * @param ofMetrics by name without namespace, of those that have a limit of their own
     */
    public void limitSeries(int limit, Map<String, Integer> ofMetrics) {
        limits.set(limit, ofMetrics);
    }

    /**
     * The bounds of a histogram's classic buckets, as they are configured.
     *
     * @param metric a histogram
     * @return a copy, ascending, without infinity
     */
    public double[] buckets(Catalogue metric) {
        return histograms.bounds(metric).clone();
    }

    /**
     * The first word of every metric's name.
     *
     * @return for example {@code synfinance}
     */
    public String namespace() {
        return settings.namespace();
    }

    /** Whether classic buckets stand beside exponential ones where a format can carry both. */
    boolean hasClassicBucketsInProtobuf() {
        return settings.hasClassicBucketsInProtobuf();
    }

    /**
     * Gives the metrics that rules define, of which there may be more at every look.
     *
     * @return those that are defined now
     */
    public Collection<MetricFamily> customFamilies() {
        return custom.families();
    }

    /**
     * Keeps away from the JVM's beans, whose values are missing meanwhile.
     *
     * @param ready for how long: until this is true; asked by each reading
     */
    public void awaitBeans(BooleanSupplier ready) {
        beansReady = ready;
    }

    /**
     * Whether the JVM's beans may be asked.
     *
     * @return true unless told otherwise
     */
    public boolean mayAskBeans() {
        BooleanSupplier ready = beansReady;
        return ready == null || ready.getAsBoolean();
    }

    /**
     * Gives all that a scrape shows; for when somebody asks, since this is what links lambdas and finds files.
     *
     * @return those of the catalogue; what is the use since the last reading is so for these alone
     */
    public List<MetricFamily> families() {
        List<MetricFamily> families = new ArrayList<>();
        families.addAll(http.families());
        families.addAll(fraud.families());
        families.addAll(outcomes.families());
        families.addAll(anomalies.families());
        families.addAll(generation.families());
        families.addAll(features.families());
        families.addAll(predictions.families());
        families.addAll(caches.families());
        families.addAll(connections.families());
        families.addAll(quality.families());
        families.addAll(methods.families());
        families.addAll(operations.families());
        families.addAll(configuration.families());
        families.addAll(agent.families());
        families.addAll(new SystemHealth(this::mayAskBeans).families());
        return families;
    }

    /** The same for scrapes, whatever their format: a value since the scrape before is so for all of them. */
    synchronized List<MetricFamily> scrapedFamilies() {
        List<MetricFamily> known = scraped;
        if (known == null) {
            known = families();
            scraped = known;
        }
        return known;
    }
}
