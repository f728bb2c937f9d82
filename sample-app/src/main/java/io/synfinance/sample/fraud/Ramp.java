package io.synfinance.sample.fraud;

/** A score that rises from 0 to 1 as a value goes from one bound to the other. */
final class Ramp {

    private Ramp() {}

    static double of(double value, double from, double to) {
        return Math.max(0, Math.min(1, (value - from) / (to - from)));
    }
}
