package io.synfinance.agent.bootstrap;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The door for woven business methods: a table of hooks, indexed by a number that stands in the woven code. */
public final class MethodBridge {

    private static final Object WRITE_LOCK = new Object();
    private static volatile MethodHook[] hooks = {};

    private MethodBridge() {}

    /**
     * Puts a hook into the table.
     *
     * @param index the number that the woven code carries
     * @param hook what to call; {@link MethodHook#NONE} silences the method
     */
    public static void install(int index, MethodHook hook) {
        synchronized (WRITE_LOCK) {
            MethodHook[] grown = Arrays.copyOf(hooks, Math.max(hooks.length, index + 1));
            Arrays.fill(grown, hooks.length, grown.length, MethodHook.NONE);
            grown[index] = hook;
            hooks = grown;
        }
    }

    /** Silences all methods. Their numbers are not given again, since calls that are under way still carry them. */
    public static void silence() {
        synchronized (WRITE_LOCK) {
            MethodHook[] silent = new MethodHook[hooks.length];
            Arrays.fill(silent, MethodHook.NONE);
            hooks = silent;
        }
    }

    /**
     * The first number that no woven code carries.
     *
     * @return 0 unless an agent was here before
     */
    public static int size() {
        return hooks.length;
    }

    /**
     * Begins to time a call.
     *
     * @return what {@link #end} wants as its start
     */
    public static long start() {
        return System.nanoTime();
    }

    /**
     * Ends a call.
     *
     * @param index the number of the hook
     * @param startNanos what {@link #start()} gave; 0 if it failed, then nothing is recorded
     * @param self see {@link MethodHook#ended}
     * @param result see {@link MethodHook#ended}
     * @param thrown see {@link MethodHook#ended}
     * @param a see {@link MethodHook#ended}
     * @param b see {@link MethodHook#ended}
     * @param c see {@link MethodHook#ended}
     * @param d see {@link MethodHook#ended}
     */
    public static void end(
            int index,
            long startNanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        if (startNanos != 0) {
            hooks[index].ended(System.nanoTime() - startNanos, self, result, thrown, a, b, c, d);
        }
    }

    /**
     * Ends the part of a call that its caller waits for, where the result comes later.
     *
     * @param index the number of the hook
     * @param startNanos what {@link #start()} gave; 0 if it failed, then nothing is recorded
     * @param self see {@link MethodHook#ended}
     * @param result what the method returned
     * @param thrown see {@link MethodHook#ended}
     * @param a see {@link MethodHook#ended}
     * @param b see {@link MethodHook#ended}
     * @param c see {@link MethodHook#ended}
     * @param d see {@link MethodHook#ended}
     * @return what the caller gets in place of the result
     */
    public static @Nullable Object later(
            int index,
            long startNanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        if (startNanos == 0) {
            return result;
        }
        long nanos = System.nanoTime() - startNanos;
        MethodHook hook = hooks[index];
        if (result == null) {
            hook.ended(nanos, self, null, thrown, a, b, c, d);
            return null;
        }
        return hook.givesLater(nanos, self, result, a, b, c, d);
    }

    /**
     * Begins a call that may be suspended.
     *
     * @param index the number of the hook
     * @param self see {@link MethodHook#ended}
     * @param continuation what goes on when the method is done
     * @param a see {@link MethodHook#ended}
     * @param b see {@link MethodHook#ended}
     * @param c see {@link MethodHook#ended}
     * @param d see {@link MethodHook#ended}
     * @return the continuation that the method gets
     */
    public static Object suspendable(
            int index,
            @Nullable Object self,
            Object continuation,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        return hooks[index].suspendable(self, continuation, a, b, c, d);
    }

    /**
     * Ends the part of a call that may have been suspended.
     *
     * @param ours what {@link #suspendable} gave in place of the continuation; null if it gave that
     * @param result what the method returned: its result, or that it is suspended
     * @param thrown what it threw, or null
     */
    @SuppressWarnings("unchecked") // the companion's are such
    public static void suspended(@Nullable Object ours, @Nullable Object result, @Nullable Throwable thrown) {
        if (ours != null) {
            ((BiConsumer<@Nullable Object, @Nullable Throwable>) ours).accept(result, thrown);
        }
    }
}
