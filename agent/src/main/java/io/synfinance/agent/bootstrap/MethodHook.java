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
    /**
     * The method has returned something that gives its result later.
     *
     * @param nanos how long it took until now
     * @param self see {@link #ended}
     * @param result what it returned
     * @param a see {@link #ended}
     * @param b see {@link #ended}
     * @param c see {@link #ended}
     * @param d see {@link #ended}
     * @return what the caller gets, of the same kind
     */
    public Object givesLater(
            long nanos,
            @Nullable Object self,
            Object result,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        return result;
    }

    /**
     * A method that may be suspended begins.
     *
     * @param self see {@link #ended}
     * @param continuation what goes on when the method is done
     * @param a see {@link #ended}
     * @param b see {@link #ended}
     * @param c see {@link #ended}
     * @param d see {@link #ended}
     * @return the continuation that the method gets
     */
    public Object suspendable(
            @Nullable Object self,
            Object continuation,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        return continuation;
    }
}
