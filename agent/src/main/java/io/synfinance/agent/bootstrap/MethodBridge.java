package io.synfinance.agent.bootstrap;

import java.util.Arrays;
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
}
