package io.synfinance.agent.metrics;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Series by several label values, gone through one at a time, so that a known combination allocates nothing; as many as the
 * budget allows, and one more, with {@code __overflow__} in all labels, for all the rest.
 */
final class LabelTree<S> {

    private final int depth;
    private final SeriesBudget budget;
    private final Function<String[], S> factory;
    private final Node root;
    private volatile @Nullable S overflow;

    /** Nothing is below it but itself. */
    private final Node beyond;

    /** A tree for so many labels; the factory makes a series of their values. */
    LabelTree(int depth, SeriesBudget budget, Function<String[], S> factory) {
        this.depth = depth;
        this.budget = budget;
        this.factory = factory;
        root = new Node(new String[0]);
        beyond = new Node(new String[0]);
    }

    Node root() {
        return root;
    }

    /** The series of these values. */
    S get(String... values) {
        Node node = root;
        for (String value : values) {
            node = node.child(value);
        }
        return node.series();
    }

    boolean isOverflow(S series) {
        return series == overflow;
    }

    void forEach(Consumer<S> action) {
        root.forEach(action);
        S rest = overflow;
        if (rest != null) {
            action.accept(rest);
        }
    }

    private synchronized S overflow() {
        S rest = overflow;
        if (rest == null) {
            String[] values = new String[depth];
            Arrays.fill(values, LabelValue.OVERFLOW);
            rest = factory.apply(values);
            overflow = rest;
        }
        return rest;
    }

    /** The values so far. */
    final class Node {

        private final String[] values;
        private final ConcurrentHashMap<String, Node> children = new ConcurrentHashMap<>();
        private volatile @Nullable S series;

        Node(String[] values) {
            this.values = values;
        }

        /** One label further. */
        Node child(String value) {
            if (this == beyond) {
                return this;
            }
            Node child = children.get(value);
            return child != null ? child : newChild(LabelValue.of(value));
        }

        /** The series of all values; to be called where all labels have one. */
        S series() {
            S mine = series;
            if (mine != null) {
                return mine;
            }
            return this == beyond ? overflow() : newSeries();
        }

        /** A value that has no place must not fill the memory either. */
        private Node newChild(String value) {
            Node known = children.get(value);
            if (known != null) {
                return known;
            }
            if (budget.isEmpty() || value.equals(LabelValue.OVERFLOW)) {
                return beyond;
            }
            String[] longer = Arrays.copyOf(values, values.length + 1);
            longer[values.length] = value;
            return children.computeIfAbsent(value, name -> new Node(longer));
        }

        private synchronized S newSeries() {
            S mine = series;
            if (mine != null) {
                return mine;
            }
            if (!budget.tryTake()) {
                return overflow();
            }
            S created = factory.apply(values);
            series = created;
            return created;
        }

        private void forEach(Consumer<S> action) {
            S mine = series;
            if (mine != null) {
                action.accept(mine);
            }
            children.values().forEach(child -> child.forEach(action));
        }
    }
}
