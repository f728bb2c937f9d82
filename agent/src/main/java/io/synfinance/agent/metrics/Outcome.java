package io.synfinance.agent.metrics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a verdict can turn out to be. */
enum Outcome {
    TRUE_POSITIVE,
    FALSE_POSITIVE,
    TRUE_NEGATIVE,
    FALSE_NEGATIVE;

    private static final Outcome[] ALL = values();

    private final String label = name().toLowerCase(Locale.ROOT);

    /** Reads an outcome in any case; null for anything else. */
    static @Nullable Outcome of(String text) {
        for (Outcome outcome : ALL) {
            if (outcome.label.equalsIgnoreCase(text)) {
                return outcome;
            }
        }
        return null;
    }

    String label() {
        return label;
    }
}
