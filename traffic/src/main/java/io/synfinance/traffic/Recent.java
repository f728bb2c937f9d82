package io.synfinance.traffic;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What came last, at most a thousand; the oldest makes room. */
final class Recent<T> {

    private static final int MOST = 1_000;

    private final Deque<T> things = new ArrayDeque<>();

    synchronized void add(T thing) {
        if (things.size() == MOST) {
            things.removeFirst();
        }
        things.addLast(thing);
    }

    /** Takes the oldest away. */
    synchronized @Nullable T take() {
        return things.pollFirst();
    }

    /** The newest, which stays. */
    synchronized @Nullable T newest() {
        return things.peekLast();
    }
}
