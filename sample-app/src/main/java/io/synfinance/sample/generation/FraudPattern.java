package io.synfinance.sample.generation;

/** How one type of fraud unfolds. */
@FunctionalInterface
interface FraudPattern {

    void unfold(Script script);
}
