package io.synfinance.sample.generation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Chance, the same for the same seed. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    double between(double lowest, double highest) {
        return lowest + (highest - lowest) * random.nextDouble();
    }

    int whole(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    double normal(double deviation) {
        return deviation * random.nextGaussian();
    }

    Duration seconds(double shortest, double longest) {
        return Duration.ofMillis((long) (1_000 * between(shortest, longest)));
    }

    Duration minutes(double shortest, double longest) {
        return seconds(60 * shortest, 60 * longest);
    }

    /** The wait for the next of events that come independently, so long apart on average. */
    Duration waiting(double meanSeconds) {
        return Duration.ofMillis((long) (-1_000 * meanSeconds * Math.log(1 - random.nextDouble())));
    }

    BigDecimal rupees(double lowest, double highest) {
        return money(between(lowest, highest));
    }

    String id(String prefix) {
        return "%s-%016x".formatted(prefix, random.nextLong());
    }

    static BigDecimal money(double rupees) {
        return BigDecimal.valueOf(Math.max(1, rupees)).setScale(2, RoundingMode.HALF_UP);
    }
}
