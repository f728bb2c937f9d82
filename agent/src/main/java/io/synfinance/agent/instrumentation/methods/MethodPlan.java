package io.synfinance.agent.instrumentation.methods;

import net.bytebuddy.description.method.MethodDescription;

/** One method to be woven: its number in the bridge's table, how it gives its result, and what to capture of its calls. */
final class MethodPlan {

    private final int index;
    private final Capture capture;
    private final ResultShape shape;
    private final int continuation;

    MethodPlan(int index, Capture capture, ResultShape shape, MethodDescription method) {
        this.index = index;
        this.capture = capture;
        this.shape = shape;
        this.continuation = ResultShape.continuation(method);
    }

    int index() {
        return index;
    }

    Capture capture() {
        return capture;
    }

    ResultShape shape() {
        return shape;
    }

    /** The index of the argument that is a continuation, -1 if there is none. */
    int continuation() {
        return continuation;
    }
}
