package io.synfinance.agent.instrumentation.methods;

import org.jspecify.annotations.Nullable;

/** Reads one member of objects of one class. */
interface Accessor {

    /** There is no such member. */
    Accessor MISSING = receiver -> null;

    /** The member's value; whatever the application's getter throws comes out. */
    @Nullable
    Object get(Object receiver) throws Throwable;

    /** The member's value as a number, NaN if it is none; a primitive one is not boxed. */
    default double number(Object receiver) throws Throwable {
        return Values.number(Values.unwrapped(get(receiver)));
    }
}
