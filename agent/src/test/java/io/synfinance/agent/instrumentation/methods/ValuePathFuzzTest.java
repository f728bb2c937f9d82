package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.Fuzz;
import io.synfinance.agent.Mutations;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is written for a value, and as what a rule matches, is understood or refused, soon. */
class ValuePathFuzzTest {

    @Test
    void anyPathIsCompiledOrReported() {
        MarkedMethod method = MarkedMethod.of(Shop.class, "sell");
        Fuzz.each(
                20_000,
                new Mutations(
                        "$return.size", "$this.a.b.c.d.e.f.g.h.i", "$0.length", "$order.total", "card", "$", "$$."),
                path -> method.paths("rule").compile("value", path, ValuePath.NOTHING));
    }

    @Test
    void anyPatternIsUnderstoodOrRefused() {
        Fuzz.each(
                20_000,
                new Mutations("com.acme.**.*Service+.get*(java.lang.String, int[])", "@com.acme.Audited", "a.b(..)"),
                pattern -> {
                    try {
                        MethodPattern.of(pattern);
                    } catch (IllegalArgumentException e) {
                        // Refused, with a sentence.
                    }
                });
    }

    @SuppressWarnings({"unused", "UnusedVariable", "UnusedMethod"})
    private static final class Shop {
        List<String> sell(String order) {
            return List.of(order);
        }
    }
}
