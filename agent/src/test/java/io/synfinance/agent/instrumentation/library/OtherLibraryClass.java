package io.synfinance.agent.instrumentation.library;

/** Stands for another class of the same library. */
public final class OtherLibraryClass {

    private OtherLibraryClass() {}
}
