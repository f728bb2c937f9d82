package io.synfinance.agent.instrumentation.methods;

import org.jspecify.annotations.Nullable;

/** Reads one member of objects of one class. */
interface Accessor {

    /** There is no such member. */
    Accessor MISSING = receiver -> null;

    /** The member's value; whatever the application's getter throws comes out. */
    @Nullable
    Object get(Object receiver) throws Throwable;
}
