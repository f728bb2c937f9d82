package io.synfinance.it.soak;

/** Something that is done again and again beside the requests. */
@FunctionalInterface
interface Disturbance {

    /** Does it once, and holds it to what it should do. */
    void disturb() throws Exception;
}
