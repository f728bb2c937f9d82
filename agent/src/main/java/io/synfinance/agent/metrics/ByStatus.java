package io.synfinance.agent.metrics;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Series by HTTP status: a list that only grows, at its head, since an endpoint answers with a handful of codes.
 *
 * <p>How a status is written is {@link Status}'s to say.
 */
abstract class ByStatus<S> {

    private final AtomicReference<@Nullable Node<S>> head = new AtomicReference<>();

    /** Makes the series of a status. */
    abstract S create(String status);

    final S get(int status) {
        int code = Status.known(status);
        while (true) {
            Node<S> first = head.get();
            Node<S> found = find(first, code);
            if (found != null) {
                return found.series;
            }
            Node<S> added = new Node<>(code, create(Status.label(code)), first);
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
