package io.synfinance.agent;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowingConsumer;
import org.assertj.core.presentation.StandardRepresentation;

/**
 * Tries inputs that are made up: the same in every build, others with {@code -Dfuzz.seed=…}, and more with
 * {@code -Dfuzz.times=…}. A failure names the input, and the seed that makes it again.
 */
public final class Fuzz {

    private static final long SEED = Long.getLong("fuzz.seed", 4_711);
    private static final int TIMES = Integer.getInteger("fuzz.times", 1);

    /** For all inputs of a test, which take seconds: it ends the one that would go on for ever. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private Fuzz() {}

    /** Chance, as the seed wants it. */
    public static Random random() {
        return new Random(SEED);
    }

    /** Gives so many inputs to a test, one by one. */
    public static <T> void each(int count, Supplier<T> inputs, ThrowingConsumer<T> test) {
        AtomicInteger number = new AtomicInteger();
        assertTimeoutPreemptively(
                LIMIT.multipliedBy(TIMES),
                () -> {
                    while (number.incrementAndGet() <= count * TIMES) {
                        give(inputs.get(), number.get(), test);
                    }
                },
                () -> place(number.get()));
    }

    private static <T> void give(T input, int number, ThrowingConsumer<T> test) {
        try {
            test.accept(input);
        } catch (Throwable e) {
            String text = StandardRepresentation.STANDARD_REPRESENTATION.toStringOf(input);
            throw new AssertionError(place(number) + ": " + text, e);
        }
    }

    private static String place(int number) {
        return "input " + number + " of -Dfuzz.seed=" + SEED;
    }
}
