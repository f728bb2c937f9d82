package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextExpositionTest {

    private final Metrics metrics = Metrics.create(MetricsSettings.defaults());

    @Test
    void nothingIsWrittenOfAFamilyWithoutSeries() throws IOException {
        assertThat(text(false)).doesNotContain("synfinance_requests_total", "synfinance_fraud");
    }

    @Test
    void aFamilyHasItsHeaderOnceAndItsSeriesBelow() throws IOException {
        // when
        TestRequest.start(metrics.http(), "GET").route("/a").end(200);
        TestRequest.start(metrics.http(), "POST").route("/a").end(500);

        // then
        assertThat(family(text(false), "synfinance_requests_total")).isEqualTo("""
                        # HELP synfinance_requests_total HTTP requests, each counted once at its end.
                        # TYPE synfinance_requests_total counter
                        synfinance_requests_total{endpoint="/a",method="GET",status="200"} 1.0
                        synfinance_requests_total{endpoint="/a",method="POST",status="500"} 1.0
                        """);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theClientsOwnWriterWritesTheSame(boolean openMetrics) throws IOException {
        // given
        ALittleOfEverything.record(metrics);

        // then
        assertThat(byFamily(text(openMetrics))).isEqualTo(byFamily(clientText(openMetrics)));
    }

    @Test
    void onlyWhatIsAskedForIsWritten() throws IOException {
        // given
        ALittleOfEverything.record(metrics);

        // then
        assertThat(text(false, "synfinance_requests").lines().filter(line -> line.startsWith("# TYPE")))
                .containsExactly("# TYPE synfinance_requests_total counter");
    }

    @Test
    void aHistogramCanHaveBucketsOfItsOwn() throws IOException {
        // given
        Metrics own = Metrics.create(
                MetricsSettings.defaults().withBounds(Map.of("prediction_seconds", new double[] {.002, 7})));
        own.predictions().timed(TimeUnit.SECONDS.toNanos(3));
        own.features().timed(TimeUnit.SECONDS.toNanos(3));

        // then
        String text = text(new TextExposition(own, false).write(name -> true));
        assertThat(family(text, "synfinance_prediction_seconds")).isEqualTo("""
                        # HELP synfinance_prediction_seconds Time of one call of the model.
                        # TYPE synfinance_prediction_seconds histogram
                        synfinance_prediction_seconds_bucket{le="0.002"} 0
                        synfinance_prediction_seconds_bucket{le="7.0"} 1
                        synfinance_prediction_seconds_bucket{le="+Inf"} 1
                        synfinance_prediction_seconds_count 1
                        synfinance_prediction_seconds_sum 3.0
                        """);
        assertThat(text).contains("synfinance_feature_engineering_seconds_bucket{le=\"2.5\"} 0");
    }

    @Test
    void aBufferIsUsedAgainFromItsBegin() throws IOException {
        // given
        TextExposition exposition = new TextExposition(metrics, false);
        TextBuffer first = exposition.write(name -> name.equals("synfinance_agent_port_retries"));
        exposition.release(first);

        // when
        TextBuffer second = exposition.write(name -> name.equals("synfinance_agent_port_retries"));

        // then
        assertThat(second).isSameAs(first);
        assertThat(text(second)).startsWith("# HELP").containsOnlyOnce("# TYPE");
    }

    @Test
    void whatScrapesAtTheSameTimeWriteDoesNotMix() throws IOException {
        // given
        TextExposition exposition = new TextExposition(metrics, false);

        // when
        TextBuffer one = exposition.write(name -> true);
        TextBuffer other = exposition.write(name -> name.equals("synfinance_agent_port_retries"));

        // then
        assertThat(text(one)).startsWith("# HELP").contains("synfinance_cpu_usage_percent");
        assertThat(text(other)).startsWith("# HELP").containsOnlyOnce("# TYPE");
    }

    private String text(boolean openMetrics) throws IOException {
        return text(new TextExposition(metrics, openMetrics).write(name -> true));
    }

    private String text(boolean openMetrics, String only) throws IOException {
        return text(new TextExposition(metrics, openMetrics).write(only::equals));
    }

    private static String text(TextBuffer buffer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        buffer.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String clientText(boolean openMetrics) throws IOException {
        PrometheusRegistry registry = new PrometheusRegistry();
        MetricsRegistration.register(metrics, registry);
        ExpositionFormatWriter writer =
                openMetrics ? OpenMetricsTextFormatWriter.create() : PrometheusTextFormatWriter.create();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
        return out.toString(StandardCharsets.UTF_8).replace("# EOF\n", "");
    }

    private static String family(String text, String name) {
        int start = text.indexOf("# HELP " + name + " ");
        int end = text.indexOf("# HELP", start + 1);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    /**
     * The lines by the name of their metric, sorted, with numbers in one form. What the machine says changes from scrape to
     * scrape, and the client sorts series.
     */
    private static Map<String, Set<String>> byFamily(String text) {
        Map<String, Set<String>> families = new TreeMap<>();
        String name = "";
        for (String line : text.lines().toList()) {
            name = line.startsWith("#") ? line.split(" ", 4)[2] : name;
            families.computeIfAbsent(name, key -> new TreeSet<>()).add(numbered(line));
        }
        families.keySet().removeIf(each -> each.matches("synfinance_(memory|cpu|disk)_.*|.*_timestamp_seconds"));
        return families;
    }

    private static String numbered(String line) {
        int space = line.lastIndexOf(' ');
        return line.startsWith("#")
                ? line
                : line.substring(0, space) + " "
                        + Double.parseDouble(line.substring(space).replace("Inf", "Infinity"));
    }
}
