package io.synfinance.agent.exporter;

/** A task that is done by the first who asks, while the others wait; if it fails, the failure is its caller's only. */
final class Once implements Runnable {

    private final Runnable task;
    private volatile boolean done;

    Once(Runnable task) {
        this.task = task;
    }

    @Override
    public void run() {
        if (!done) {
            runFirst();
        }
    }

    private synchronized void runFirst() {
        if (!done) {
            done = true;
            task.run();
        }
    }
}
