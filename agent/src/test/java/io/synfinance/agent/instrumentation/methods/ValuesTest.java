package io.synfinance.agent.instrumentation.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValuesTest {

    enum Severity {
        LOW,
        CRITICAL_LOSS {
            @Override
            public String toString() {
                return "a constant with a body";
            }
        }
    }

    static Stream<Arguments> labels() {
        return Stream.of(
                arguments(Severity.LOW, "low"),
                arguments(Severity.CRITICAL_LOSS, "critical_loss"),
                arguments("Card Cloning", "Card Cloning"),
                arguments(42, "42"),
                arguments(true, "true"),
                arguments("", "unknown"),
                arguments(null, "unknown"),
                arguments(new WithoutText(), "unknown"));
    }

    @ParameterizedTest
    @MethodSource("labels")
    void anythingMakesALabel(@Nullable Object value, String label) {
        assertThat(Values.label(value)).isEqualTo(label);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                arguments(1, 1.0),
                arguments(-2L, -2.0),
                arguments(0.5f, 0.5),
                arguments(new BigDecimal("0.75"), 0.75),
                arguments(new AtomicLong(3), 3.0),
                arguments("0.25", 0.25),
                arguments(CharBuffer.wrap("1e3"), 1000.0),
                arguments("high", Double.NaN),
                arguments("", Double.NaN),
                arguments(null, Double.NaN),
                arguments(true, 1.0),
                arguments(false, 0.0),
                arguments(Duration.ofMillis(1500), 1.5),
                arguments(List.of(1), Double.NaN));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void whatIsNoNumberIsNotANumber(@Nullable Object value, Double number) {
        assertThat(Values.number(value)).isEqualTo(number);
    }

    static Stream<Arguments> verdicts() {
        return Stream.of(
                arguments(true, true),
                arguments(false, false),
                arguments("true", true),
                arguments("TRUE", true),
                arguments("yes", false),
                arguments("", false),
                arguments(1, true),
                arguments(-0.5, true),
                arguments(0, false),
                arguments(-0.0, false),
                arguments(null, false),
                arguments(new Object(), false));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void aVerdictIsTrueOrTrueAsTextOrNotZero(@Nullable Object value, boolean truth) {
        assertThat(Values.truth(value)).isEqualTo(truth);
    }

    static Stream<Arguments> counts() {
        return Stream.of(
                arguments(null, 0L),
                arguments(7, 7L),
                arguments(2.9, 2L),
                arguments(-7, 0L),
                arguments(Double.NaN, 0L),
                arguments(List.of(), 0L),
                arguments(Arrays.asList("a", null), 2L),
                arguments(Map.of("a", 1), 1L),
                arguments(new int[3], 3L),
                arguments(new String[0], 0L),
                arguments("text", 1L),
                arguments(new Object(), 1L));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void whatHasASizeCountsByItsSize(@Nullable Object value, long count) {
        assertThat(Values.count(value)).isEqualTo(count);
    }

    private static final class WithoutText {
        @Override
        @SuppressWarnings({"NullAway", "ToStringReturnsNull"}) // applications do that
        public String toString() {
            return null;
        }
    }
}
