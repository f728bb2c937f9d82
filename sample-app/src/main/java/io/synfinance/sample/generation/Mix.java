package io.synfinance.sample.generation;

/**
 * What a stream of payments is made of.
 *
 * @param fraudRate the share of transactions that belong to a fraud
 * @param flawRate the share of transactions with a field missing, implausible or invalid
 */
public record Mix(double fraudRate, double flawRate) {

    public static final double HIGHEST_RATE = 0.5;

    public Mix {
        requireRate("fraud rate", fraudRate);
        requireRate("flaw rate", flawRate);
    }

    private static void requireRate(String name, double rate) {
        if (!(rate >= 0 && rate <= HIGHEST_RATE)) {
            throw new IllegalArgumentException("%s: expected 0 to %s, found %s".formatted(name, HIGHEST_RATE, rate));
        }
    }
}
