package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsSettingsTest {

    @Test
    void theNamespaceIsThePrefixOfEveryMetric() {
        Metrics metrics = Metrics.create(MetricsSettings.defaults().withNamespace("acme_shop"));
        metrics.generation().enable();

        assertThat(Exposition.samples(metrics, metrics.generation().families(), "acme_shop_transactions"))
                .isEqualTo("acme_shop_transactions_generated_total 0.0\n");
        assertThat(Exposition.of(metrics, metrics.generation().families())).doesNotContain("synfinance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1st", "a-b", "a.b", "a b", "caf\u00e9", "a:b"})
    void aNamespaceThatIsNoneIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricsSettings.defaults().withNamespace(name))
                .withMessage("expected letters, digits and underscores, no digit first, found '" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aLimitThatIsNoneIsRefused(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricsSettings.defaults().withSeriesLimit(limit))
                .withMessage("expected at least 1, found " + limit);
    }
}
