package io.synfinance.agent.exporter;

import org.jspecify.annotations.Nullable;

/** Decides who may ask. */
interface Guard {

    /** Lets everybody pass. */
    Guard NONE = request -> null;

    /** Gives what a request is answered that may not pass, null if it may. */
    @Nullable
    Answer refusal(Request request) throws InterruptedException;
}
