package io.synfinance.agent.metrics.history;

/** The ticks of the last minutes, oldest first. */
final class Window {

    private final int[] slots;
    private final float[] seconds;

    /**
     * A window.
     *
     * @param slots of the ring
     * @param seconds of each slot of the ring since the one before
     */
    Window(int[] slots, float[] seconds) {
        this.slots = slots;
        this.seconds = seconds;
    }

    int length() {
        return slots.length;
    }

    int slot(int index) {
        return slots[index];
    }

    /** The time from the tick before to this one. */
    float seconds(int index) {
        return seconds[slots[index]];
    }

    /** The time that the window covers. */
    double seconds() {
        double sum = 0;
        for (int slot : slots) {
            sum += seconds[slot];
        }
        return sum;
    }
}
