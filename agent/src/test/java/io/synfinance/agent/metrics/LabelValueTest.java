package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelValueTest {

    @Test
    void ordinaryTextStaysTheSameString() {
        String text = "/caf\u00e9/\ud83d\ude00/{id}";

        assertThat(LabelValue.of(text)).isSameAs(text);
    }

    @Test
    void anEmptyValueIsUnknown() {
        assertThat(LabelValue.of("")).isEqualTo("unknown");
    }

    @Test
    void longTextIsCut() {
        assertThat(LabelValue.of("x".repeat(128))).hasSize(128);
        assertThat(LabelValue.of("x".repeat(129))).isEqualTo("x".repeat(128));
    }

    @Test
    void pairsAreNotSplit() {
        String pair = "\ud83d\ude00";

        assertThat(LabelValue.of("x".repeat(127) + pair)).isEqualTo("x".repeat(127));
        assertThat(LabelValue.of("x".repeat(126) + pair + "y")).isEqualTo("x".repeat(126) + pair);
    }

    @Test
    void whatCannotBeWrittenIsReplaced() {
        assertThat(LabelValue.of("a\ud800b\udc00c\nd\u0000")).isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffd");
        assertThat(LabelValue.of("\ud800")).isEqualTo("\ufffd");
        assertThat(LabelValue.of("x".repeat(127) + "\ud800\ud800")).isEqualTo("x".repeat(127) + "\ufffd");
    }
}
