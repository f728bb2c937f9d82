package io.synfinance.agent.instrumentation.methods;

/** One method to be woven: its number in the bridge's table, and what to capture of its calls. */
final class MethodPlan {

    private final int index;
    private final Capture capture;

    MethodPlan(int index, Capture capture) {
        this.index = index;
        this.capture = capture;
    }

    int index() {
        return index;
    }

    Capture capture() {
        return capture;
    }
}
