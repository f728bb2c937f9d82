package io.synfinance.agent.bootstrap;

import org.jspecify.annotations.Nullable;

/** What happens when one woven method returns or throws; this base class ignores it. Implementations are thread-safe. */
public class MethodHook {

    /** The hook of a method whose rule was taken away. */
    public static final MethodHook NONE = new MethodHook();

    /**
     * The method is over.
     *
     * @param nanos how long it took
     * @param self the object it was called on, null for a static method or where no path reads it
     * @param result what it returned, boxed; null for void, if it threw, or where no path reads it
     * @param thrown what it threw, or null
     * @param a the first of the arguments that a path reads, as it was on entry; null where there is none
     * @param b the second
     * @param c the third
     * @param d the fourth
     */
    public void ended(
            long nanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {}
}
