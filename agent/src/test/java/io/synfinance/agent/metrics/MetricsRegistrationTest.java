package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.MetricNameFilter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsRegistrationTest {

    private final Metrics metrics = Metrics.create(MetricsSettings.defaults());
    private final PrometheusRegistry registry = new PrometheusRegistry();

    @Test
    void everyMetricOfTheCatalogueIsRegisteredOnce() {
        assertThat(metrics.families()).extracting(MetricFamily::metric).containsExactlyInAnyOrder(Catalogue.values());
    }

    @Test
    void whatIsRecordedBeforeAndAfterShows() {
        TestRequest.start(metrics.http(), "GET").route("/a").end(200);
        MetricsRegistration.register(metrics, registry);
        TestRequest.start(metrics.http(), "GET").route("/a").end(200);

        assertThat(Exposition.text(registry.scrape()))
                .contains("synfinance_requests_total{endpoint=\"/a\",method=\"GET\",status=\"200\"} 2.0\n")
                .contains("synfinance_memory_usage_bytes ")
                .doesNotContain("fraud", "generation");
    }

    @Test
    void aFilterOfNamesLeavesOnlyThose() {
        metrics.fraud().checked(1);
        metrics.generation().enable();
        MetricsRegistration.register(metrics, registry);

        assertThat(Exposition.text(registry.scrape(MetricNameFilter.builder()
                        .nameMustBeEqualTo("synfinance_transactions_checked_total")
                        .build())))
                .isEqualTo("""
                        # HELP synfinance_transactions_checked_total Transactions checked for fraud.
                        # TYPE synfinance_transactions_checked_total counter
                        synfinance_transactions_checked_total 1.0
                        """);
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        Gauge.builder().name("synfinance_fraud_rate").help("Ours.").register(registry);

        assertThatIllegalArgumentException().isThrownBy(() -> MetricsRegistration.register(metrics, registry));
    }

    @Test
    void aFamilyThatBreaksCostsOnlyItself() {
        MetricFamily broken = new MetricFamily(Catalogue.FRAUD_RATE, sink -> {
            throw new IllegalStateException("broken");
        });
        MetricFamily twice = new MetricFamily(Catalogue.ACTIVE_REQUESTS, sink -> {
            sink.value(new SeriesLabels("/a"), 1);
            sink.value(new SeriesLabels("/a"), 2);
        });
        MetricFamily sound = new MetricFamily(Catalogue.AGENT_PORT_RETRIES, sink -> sink.value(SeriesLabels.NONE, 3));

        String text = Exposition.of(metrics, List.of(broken, twice, sound));

        assertThat(text).endsWith("synfinance_agent_port_retries_total 3.0\n").hasLineCount(3);
        assertThat(Exposition.samples(metrics, metrics.agent().families(), "synfinance_agent_errors_total"))
                .isEqualTo("synfinance_agent_errors_total{instrumentation=\"metrics\"} 2.0\n");
    }

    @Test
    void labelsAreEscaped() {
        TestRequest.start(metrics.http(), "GET").route("/a\"b\\c\u00e9").end(200);

        assertThat(Exposition.samples(metrics, metrics.http().families(), "synfinance_requests_total"))
                .isEqualTo(
                        "synfinance_requests_total{endpoint=\"/a\\\"b\\\\c\u00e9\",method=\"GET\",status=\"200\"} 1.0\n");
    }

    @Test
    void recordingNeedsNoClassOfTheClient() throws Exception {
        try (URLClassLoader withoutClient = new WithoutClient()) {
            Class<?> scenario = Class.forName(RecordEverything.class.getName(), true, withoutClient);
            assertThat(scenario).isNotSameAs(RecordEverything.class);

            ((Runnable) scenario.getDeclaredConstructor().newInstance()).run();
        }
    }

    /** Uses each recorder once; loaded where there is no Prometheus client. */
    public static final class RecordEverything implements Runnable {

        /** For the test, by reflection. */
        public RecordEverything() {}

        @Override
        public void run() {
            Metrics all = Metrics.create(MetricsSettings.defaults());
            TestRequest.start(all.http(), "GET").route("/a").sizes(1, 1).end(200);
            TestRequest.start(all.http(), "GET")
                    .path("/b/1")
                    .error(new IllegalStateException())
                    .end(500);
            all.fraud().enable();
            all.fraud().checked(1);
            all.fraud().detected("x", "low", 0.5);
            all.fraud().timed(1);
            all.generation().enable();
            all.generation().generated(1, 1);
            all.generation().failed(1);
            all.agent().error("x");
            all.agent().instrumentationEnabled("x", true);
        }
    }

    private static final class WithoutClient extends URLClassLoader {

        WithoutClient() throws Exception {
            super(
                    Arrays.stream(new Class<?>[] {Metrics.class, RecordEverything.class})
                            .map(type ->
                                    type.getProtectionDomain().getCodeSource().getLocation())
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }
    }
}
