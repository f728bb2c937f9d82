package io.synfinance.agent.instrumentation.methods;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the woven code hands over of a call: only what the rule's paths read. */
final class Capture {

    static final int MAX_ARGUMENTS = 4;

    private final List<Integer> arguments = new ArrayList<>();
    private boolean self;
    private boolean result;

    /** The root for an argument; null if there is no place for another one. */
    @Nullable
    Root argument(int index) {
        int slot = arguments.indexOf(index);
        if (slot < 0 && arguments.size() == MAX_ARGUMENTS) {
            return null;
        }
        if (slot < 0) {
            slot = arguments.size();
            arguments.add(index);
        }
        return Root.slot(slot);
    }

    void self() {
        self = true;
    }

    void result() {
        result = true;
    }

    boolean wantsSelf() {
        return self;
    }

    boolean wantsResult() {
        return result;
    }

    /** The index of the argument in a slot, -1 for an empty one. */
    int argumentIn(int slot) {
        return slot < arguments.size() ? arguments.get(slot) : -1;
    }
}
