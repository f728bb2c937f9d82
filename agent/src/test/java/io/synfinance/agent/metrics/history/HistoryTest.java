package io.synfinance.agent.metrics.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.synfinance.agent.metrics.CustomDefinition;
import io.synfinance.agent.metrics.CustomMetric;
import io.synfinance.agent.metrics.MetricKind;
import io.synfinance.agent.metrics.Metrics;
import io.synfinance.agent.metrics.MetricsSettings;
import io.synfinance.agent.metrics.TestRequest;
import io.synfinance.agent.metrics.TextExposition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final long STEP = TimeUnit.SECONDS.toNanos(5);

    private final AtomicLong now = new AtomicLong();
    private final Metrics metrics = Metrics.create(MetricsSettings.defaults());
    private final History history = new History(metrics, now::get, () -> TimeUnit.NANOSECONDS.toMillis(now.get()));

    @Test
    void whatWasBeforeTheFirstLookIsInTheTotalAndInNoRate() {
        // given
        metrics.caches().hits("merchant", 40);
        history.tick();

        // when
        metrics.caches().hits("merchant", 10);
        look();
        look();

        // then
        Map<String, Object> hits = of(history.read(300, "merchant"), "cacheHits", "merchant");
        assertThat(hits).containsEntry("total", 50.0).containsEntry("rate", 1.0);
        assertThat(line(hits)).containsExactly(2, 0);
    }

    @Test
    void aReadingBeforeTheFirstTickHasTotalsAndNoRates() {
        // given
        metrics.generation().generated(7, 1_000);

        // when
        Map<String, Object> answer = history.read(300, null);

        // then
        assertThat(track(answer, "generated")).containsEntry("total", 7.0).doesNotContainKeys("rate", "line");
        assertThat((long[]) answer.get("times")).isEmpty();
    }

    @Test
    void percentilesAreReadOffTheBucketsThatAreConfigured() {
        // given
        Metrics own = Metrics.create(
                MetricsSettings.defaults().withBounds(Map.of("prediction_seconds", new double[] {1, 2, 4})));
        History past = new History(own, now::get, () -> 0L);
        past.tick();

        // when
        own.predictions().timed(TimeUnit.SECONDS.toNanos(3));
        now.addAndGet(STEP);
        past.tick();

        // then
        Map<String, Object> predictions = track(past.read(300, null), "predictions");
        assertThat(predictions).containsEntry("top", 4.0).containsEntry("p50", 3.0);
    }

    @Test
    void whatHasEndedDoesNotBeginAgain() {
        // given
        history.begin();
        await().until(() -> !threads().isEmpty());

        // when
        history.end();

        // then
        await().until(() -> threads().isEmpty());
        history.begin();
        assertThat(threads()).isEmpty();
    }

    @Test
    void aLookThatFailsIsCountedAndCostsTheOthersNothing() {
        // given
        LongSupplier failing = () -> {
            throw new OutOfMemoryError("as if");
        };
        History unlucky = new History(metrics, failing, () -> 0);

        // when
        unlucky.begin();

        // then
        await().untilAsserted(() ->
                assertThat(exposition()).contains("synfinance_agent_errors_total{instrumentation=\"history\"} 1.0"));
        assertThat(threads()).hasSize(1);
        unlucky.end();
        await().until(() -> threads().isEmpty());
    }

    private String exposition() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TextExposition(metrics, false).write(name -> true).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.equals("synfinance-agent-history"))
                .toList();
    }

    @Test
    void aSeriesThatComesLaterCountsFromZero() {
        // given
        history.tick();
        look();

        // when
        metrics.caches().misses("late", 5);
        look();

        // then
        assertThat(line(of(history.read(300, "late"), "cacheMisses", "late"))).containsExactly(0, 1);
    }

    @Test
    void fifteenMinutesAreKeptAndNoMore() {
        // given
        history.tick();
        for (int i = 0; i < 400; i++) {
            metrics.generation().generated(i, 1_000);
            look();
        }

        // when
        Map<String, Object> answer = history.read(86_400, null);

        // then
        assertThat((long[]) answer.get("times")).hasSize(180).isSorted();
        float[] line = line(track(answer, "generated"));
        assertThat(line[179]).isEqualTo(399 / 5f);
        assertThat(line[0]).isEqualTo(220 / 5f);
    }

    @Test
    void theWindowIsOfTheLastTicks() {
        // given
        history.tick();
        for (int i = 1; i <= 24; i++) {
            metrics.caches().hits("a", i);
            look();
        }

        // when
        Map<String, Object> answer = history.read(60, "a");

        // then
        assertThat(answer).containsEntry("windowSeconds", 60.0);
        assertThat(line(of(answer, "cacheHits", "a"))).hasSize(12).startsWith(13 / 5f);
    }

    @Test
    void ratesAreOfTheTimeThatHasPassed() {
        // given
        history.tick();

        // when the machine slept for an hour
        metrics.generation().generated(3_600, 1_000);
        now.addAndGet(TimeUnit.HOURS.toNanos(1));
        history.tick();

        // then
        assertThat(number(track(history.read(300, null), "generated"), "rate")).isEqualTo(1, within(1e-3));
    }

    @Test
    void percentilesAreOfTheWindowAlone() {
        // given
        request("/slow", 4_000);
        history.tick();

        // when
        for (int i = 0; i < 100; i++) {
            request("/slow", 3);
        }
        look();

        // then
        Map<String, Object> latency = of(history.read(60, null), "endpointLatency", "/slow");
        assertThat(latency).containsEntry("total", 101L);
        assertThat(number(latency, "p50")).isEqualTo(.003, within(1e-9));
        assertThat(number(latency, "p99")).isLessThan(.005);
        assertThat(latency).doesNotContainKey("lines");
        assertThat(of(history.read(60, "/slow"), "endpointLatency", "/slow")).containsKey("lines");
    }

    @Test
    void requestsAreTakenTogetherByTheClassOfTheirStatus() {
        // given
        history.tick();

        // when
        request("/a", 1);
        request("/b", 1);

        // then
        look();
        assertThat(of(history.read(60, null), "requests", "2xx")).containsEntry("total", 2.0);
    }

    @Test
    void moreKeysThanTheBoundAreLeftOutAndSaidToBe() {
        // given
        history.tick();
        for (int i = 0; i < 250; i++) {
            request("/endpoint/number-" + (char) ('a' + i % 26) + (char) ('a' + i / 26), 1);
        }

        // when
        look();

        // then
        Map<String, Object> answer = history.read(60, null);
        assertThat(track(answer, "endpointRequests")).hasSize(Track.MAX_KEYS);
        assertThat((List<?>) answer.get("full")).asString().contains("endpointRequests");
        assertThat(of(answer, "requests", "2xx")).containsEntry("total", 250.0);
    }

    @Test
    void aGaugeThatHasNoValueHasAGap() {
        // given
        history.tick();
        look();

        // when
        metrics.generation().generated(100, TimeUnit.MILLISECONDS.toNanos(50));
        look();

        // then
        float[] line = line(track(history.read(60, null), "generationRate"));
        assertThat(line).hasSize(2);
        assertThat(line[0]).isNaN();
        assertThat(line[1]).isEqualTo(2_000);
    }

    @Test
    void aMetricThatCannotBeReadCostsNoOther() {
        // given
        Metrics broken = Metrics.create(MetricsSettings.defaults());
        broken.connections().source("database", () -> {
            throw new IllegalStateException("meant");
        });
        History other = new History(broken, now::get, now::get);

        // when
        broken.caches().hits("a", 1);
        other.tick();

        // then
        assertThat(of(other.read(60, null), "cacheHits", "a")).containsEntry("total", 1.0);
    }

    @Test
    void metricsOfRulesAreKeptByTheirLabels() {
        // given
        history.tick();
        CustomMetric orders = metrics.custom()
                .define(new CustomDefinition("orders", MetricKind.COUNTER, "Orders.", List.of("channel", "large")));

        // when
        orders.record(10, "web", "true", "", "");
        orders.record(32, "web", "true", "", "");
        look();

        // then
        Map<String, Object> own = of(history.read(60, null), "own", "synfinance_orders_total");
        assertThat(own).containsEntry("kind", "counter").containsEntry("help", "Orders.");
        assertThat(of(own, "lines", "channel=web, large=true")).containsEntry("total", 42.0);
    }

    @Test
    void namesOfTracksAreUnique() {
        // then
        assertThat(Arrays.stream(Track.values()).map(Track::id)).doesNotHaveDuplicates();
    }

    @Test
    void theJvmTellsOfItself() {
        // given
        history.tick();
        look();

        // then
        Map<String, Object> answer = history.read(60, null);
        assertThat(number(track(answer, "heapUsed"), "now")).isBetween(1e6, 1e12);
        assertThat(number(track(answer, "threads"), "now")).isPositive();
    }

    private void look() {
        now.addAndGet(STEP);
        history.tick();
    }

    private void request(String route, long millis) {
        TestRequest.start(metrics.http(), "GET")
                .route(route)
                .nanos(TimeUnit.MILLISECONDS.toNanos(millis))
                .end(200);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> track(Map<String, Object> answer, String track) {
        return (Map<String, Object>) Objects.requireNonNull(answer.get(track), track);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> of(Map<String, Object> answer, String track, String key) {
        return (Map<String, Object>) Objects.requireNonNull(track(answer, track).get(key), key);
    }

    private static float[] line(Map<String, Object> read) {
        return (float[]) Objects.requireNonNull(read.get("line"));
    }

    private static double number(Map<String, Object> read, String name) {
        return (double) Objects.requireNonNull(read.get(name), name);
    }
}
