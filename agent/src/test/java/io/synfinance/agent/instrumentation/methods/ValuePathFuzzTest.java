package io.synfinance.agent.instrumentation.methods;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.synfinance.agent.Mutations;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is written for a value, and as what a rule matches, is understood or refused, soon. */
class ValuePathFuzzTest {

    @Test
    void anyPathIsCompiledOrReported() {
        MarkedMethod method = MarkedMethod.of(Shop.class, "sell");
        Mutations.of(20_000, "$return.size", "$this.a.b.c.d.e.f.g.h.i", "$0.length", "$order.total", "card", "$", "$$.")
                .forEach(path -> assertTimeout(Duration.ofSeconds(20), () -> {
                    assertThatCode(() -> method.paths("rule").compile("value", path, ValuePath.NOTHING))
                            .doesNotThrowAnyException();
                }));
    }

    @Test
    void anyPatternIsUnderstoodOrRefused() {
        Mutations.of(20_000, "com.acme.**.*Service+.get*(java.lang.String, int[])", "@com.acme.Audited", "a.b(..)")
                .forEach(pattern -> assertTimeout(Duration.ofSeconds(20), () -> {
                    try {
                        MethodPattern.of(pattern);
                    } catch (IllegalArgumentException e) {
                        // Refused, with a sentence.
                    }
                }));
    }

    @SuppressWarnings({"unused", "UnusedVariable", "UnusedMethod"})
    private static final class Shop {
        List<String> sell(String order) {
            return List.of(order);
        }
    }
}
