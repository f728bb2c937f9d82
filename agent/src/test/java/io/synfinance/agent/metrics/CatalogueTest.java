package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {

    @Test
    void noTwoMetricsShareAName() {
        assertThat(Catalogue.values())
                .extracting(metric -> metric.metricName("x"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyMetricFollowsTheConventions(Catalogue metric) {
        assertThat(metric.metricName("synfinance")).matches("synfinance(_[a-z]+[0-9]?)+");
        assertThat(metric.metricName("synfinance").endsWith("_total")).isEqualTo(metric.kind() == MetricKind.COUNTER);
        assertThat(metric.help()).endsWith(".");
        assertThat(metric.labelNames()).doesNotHaveDuplicates().doesNotContain("le", "quantile", "job", "instance");
    }

    @ParameterizedTest
    @EnumSource
    void histogramsAndOnlyTheyHaveAscendingBuckets(Catalogue metric) {
        assertThat(metric.buckets().length > 0).isEqualTo(metric.kind() == MetricKind.HISTOGRAM);
        assertThat(metric.buckets()).isSorted().doesNotHaveDuplicates();
    }
}
