package io.synfinance.agent.instrumentation.methods;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A value taken from a call: a root and members to go through, or a literal. Null anywhere on the way gives null. */
final class ValuePath {

    /** What is left of a path that cannot lead anywhere; the user has been told. */
    static final ValuePath NOTHING = new ValuePath(Root.LITERAL, null);

    private final Root root;
    private final @Nullable String literal;
    private final Member[] members;

    private ValuePath(Root root, @Nullable String literal, Member... members) {
        this.root = root;
        this.literal = literal;
        this.members = members;
    }

    static ValuePath literal(String text) {
        return new ValuePath(Root.LITERAL, text);
    }

    static ValuePath of(Root root, Member... members) {
        return new ValuePath(root, null, members);
    }

    Root root() {
        return root;
    }

    /** Whether it is the result itself. */
    boolean isResult() {
        return root == Root.RESULT && members.length == 0;
    }

    /** The same path with one more member. */
    ValuePath then(Member member) {
        Member[] longer = Arrays.copyOf(members, members.length + 1);
        longer[members.length] = member;
        return new ValuePath(root, literal, longer);
    }

    @Nullable
    Object read(
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d,
            @Nullable Object item)
            throws Throwable {
        return walk(members.length, start(self, result, thrown, a, b, c, d, item));
    }

    /** The value as a number, NaN if it is none; a primitive one is not boxed. */
    double number(
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d,
            @Nullable Object item)
            throws Throwable {
        Object start = start(self, result, thrown, a, b, c, d, item);
        if (members.length == 0) {
            return Values.number(Values.unwrapped(start));
        }
        Object last = walk(members.length - 1, start);
        return last == null ? Double.NaN : members[members.length - 1].number(last);
    }

    private @Nullable Object walk(int steps, @Nullable Object start) throws Throwable {
        Object value = Values.unwrapped(start);
        for (int i = 0; i < steps && value != null; i++) {
            value = members[i].get(value);
        }
        return value;
    }

    /** The value that a count is to be made of. A literal is a number; a text of the application's is one thing. */
    @Nullable
    Object readCount(
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        Object value = read(self, result, null, a, b, c, d, null);
        return root == Root.LITERAL && value != null ? (Object) Values.number(value) : value;
    }

    /** The value as a label; what a call that did not throw has thrown is {@value Values#NONE}. */
    String label(
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        return root == Root.THROWN && thrown == null
                ? Values.NONE
                : Values.label(read(self, result, thrown, a, b, c, d, null));
    }

    private @Nullable Object start(
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d,
            @Nullable Object item) {
        switch (root) {
            case RESULT:
                return result;
            case SELF:
                return self;
            case THROWN:
                return thrown;
            case ITEM:
                return item;
            case FIRST:
                return a;
            case SECOND:
                return b;
            case THIRD:
                return c;
            case FOURTH:
                return d;
            default:
                return literal;
        }
    }
}
