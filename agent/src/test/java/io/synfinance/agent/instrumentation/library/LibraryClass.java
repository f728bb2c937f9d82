package io.synfinance.agent.instrumentation.library;

/** Stands for a class of a library. */
public final class LibraryClass {

    private LibraryClass() {}
}
