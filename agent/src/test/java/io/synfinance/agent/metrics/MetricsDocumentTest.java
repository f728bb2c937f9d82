package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.synfinance.agent.MarkdownTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documents name the metrics that there are, as they are. */
class MetricsDocumentTest {

    private static final String NAMESPACE = "synfinance";
    private static final String DOCUMENT = "docs/metrics.md";
    private static final int COLUMNS = 4;

    @Test
    void documentHasEveryMetricAsItIsAndNoOther() {
        List<List<String>> documented = MarkdownTable.rows(DOCUMENT, "metric").stream()
                .filter(row -> row.get(0).startsWith(NAMESPACE))
                .map(row -> row.subList(0, COLUMNS))
                .toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Catalogue.values())
                        .map(MetricsDocumentTest::row)
                        .toList());
    }

    @Test
    void readmeHasEveryMetricAndNoOther() {
        assertThat(MarkdownTable.rows("README.md", "metric"))
                .extracting(row -> row.get(0))
                .filteredOn(name -> name.startsWith(NAMESPACE))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Catalogue.values())
                        .map(metric -> metric.metricName(NAMESPACE))
                        .toList());
    }

    @Test
    void readmeHasTheTypesAndLabels() {
        assertThat(MarkdownTable.rows("README.md", "metric").stream()
                        .filter(row -> row.get(0).startsWith(NAMESPACE))
                        .map(row -> row.subList(0, COLUMNS - 1)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Catalogue.values())
                        .map(metric -> row(metric).subList(0, COLUMNS - 1))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyMetricHasASpecimen(Catalogue metric) {
        String name = metric.metricName(NAMESPACE);

        assertThat(MarkdownTable.text(DOCUMENT)
                        .lines()
                        .filter(line -> line.matches(name + "(_count|_sum|_bucket)?(\\{.*})? [0-9].*")))
                .isNotEmpty();
    }

    @Test
    void whatThisJvmTellsOfItselfIsInTheDocument() {
        PrometheusRegistry registry = new PrometheusRegistry();
        JvmMetrics.builder().register(registry);
        Stream<String> names = Exposition.text(registry.scrape())
                .lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" ", -1)[2]);

        assertThat(MarkdownTable.rows(DOCUMENT, "metric"))
                .extracting(row -> row.get(0))
                .containsAll(names.toList());
    }

    private static List<String> row(Catalogue metric) {
        return List.of(
                metric.metricName(NAMESPACE),
                metric.kind().name().toLowerCase(Locale.ROOT),
                String.join(", ", metric.labelNames()),
                Arrays.stream(metric.buckets())
                        .mapToObj(MetricsDocumentTest::shortest)
                        .collect(Collectors.joining(" ")));
    }

    /** As the specification writes it: {@code .005}, {@code 1}, {@code 2.5}. */
    private static String shortest(double bound) {
        String text = Double.toString(bound);
        String withoutFraction = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return withoutFraction.startsWith("0.") ? withoutFraction.substring(1) : withoutFraction;
    }
}
