package io.synfinance.agent.instrumentation.methods;

import org.jspecify.annotations.Nullable;

/** Whether an item is what a detector looks for: as {@code detected} says, or by what the item itself is. */
final class Verdict {

    private final @Nullable ValuePath detected;
    private final Member byDefault;

    /** A verdict of a detector whose items say it in the first of these members, if {@code detected} is not written. */
    Verdict(RuleSite site, String... members) {
        detected = site.isWritten("detected") ? site.path("detected", ValuePath.of(Root.ITEM)) : null;
        byDefault = new Member(members);
    }

    boolean isPositive(
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d,
            @Nullable Object item)
            throws Throwable {
        return detected == null ? isPositive(item) : Values.truth(detected.read(self, result, null, a, b, c, d, item));
    }

    private boolean isPositive(@Nullable Object item) throws Throwable {
        Object verdict = Values.unwrapped(item);
        if (verdict == null || verdict instanceof Boolean) {
            return Values.truth(verdict);
        }
        return !byDefault.existsIn(verdict) || Values.truth(byDefault.get(verdict));
    }
}
