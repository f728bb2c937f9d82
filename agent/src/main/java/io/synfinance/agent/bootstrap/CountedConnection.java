package io.synfinance.agent.bootstrap;

/** An open connection, which leaves the sum that it was added to: that of another agent may have begun since. */
final class CountedConnection implements Runnable {

    private final ConnectionsBridge recorder;
    private final String type;

    CountedConnection(ConnectionsBridge recorder, String type) {
        this.recorder = recorder;
        this.type = type;
        recorder.add(type, 1);
    }

    @Override
    public void run() {
        recorder.add(type, -1);
    }
}
