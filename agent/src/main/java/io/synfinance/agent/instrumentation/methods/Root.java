package io.synfinance.agent.instrumentation.methods;

/** Where a value path starts. */
enum Root {
    /** {@code $return}. */
    RESULT,
    /** {@code $this}. */
    SELF,
    /** {@code $thrown}. */
    THROWN,
    /** {@code $item}, inside {@code each}. */
    ITEM,
    /** The first captured argument. */
    FIRST,
    /** The second captured argument. */
    SECOND,
    /** The third captured argument. */
    THIRD,
    /** The fourth captured argument. */
    FOURTH,
    /** No path: a literal. */
    LITERAL;

    private static final Root[] SLOTS = {FIRST, SECOND, THIRD, FOURTH};

    /** The captured argument of a slot, 0 to 3. */
    static Root slot(int slot) {
        return SLOTS[slot];
    }
}
