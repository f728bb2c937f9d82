package io.synfinance.agent.metrics;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Series by HTTP status: a list that only grows, at its head, since an endpoint answers with a handful of codes.
 *
 * <p>The status is its number from 100 to 599, {@code client_gone} for 0, else {@code unknown}.
 */
abstract class ByStatus<S> {

    private static final int CLIENT_GONE = 0;
    private static final int UNKNOWN = -1;

    private final AtomicReference<@Nullable Node<S>> head = new AtomicReference<>();

    /** Makes the series of a status. */
    abstract S create(String status);

    final S get(int status) {
        int code = isKnown(status) ? status : UNKNOWN;
        while (true) {
            Node<S> first = head.get();
            Node<S> found = find(first, code);
            if (found != null) {
                return found.series;
            }
            Node<S> added = new Node<>(code, create(label(code)), first);
            if (head.compareAndSet(first, added)) {
                return added.series;
            }
        }
    }

    final void forEach(Consumer<S> action) {
        for (Node<S> node = head.get(); node != null; node = node.next) {
            action.accept(node.series);
        }
    }

    private static <S> @Nullable Node<S> find(@Nullable Node<S> first, int code) {
        Node<S> node = first;
        while (node != null && node.code != code) {
            node = node.next;
        }
        return node;
    }

    private static boolean isKnown(int status) {
        return status == CLIENT_GONE || (status >= 100 && status <= 599);
    }

    private static String label(int code) {
        if (code == CLIENT_GONE) {
            return "client_gone";
        }
        return code == UNKNOWN ? LabelValue.UNKNOWN : Integer.toString(code);
    }

    private static final class Node<S> {

        final int code;
        final S series;
        final @Nullable Node<S> next;

        Node(int code, S series, @Nullable Node<S> next) {
            this.code = code;
            this.series = series;
            this.next = next;
        }
    }
}
