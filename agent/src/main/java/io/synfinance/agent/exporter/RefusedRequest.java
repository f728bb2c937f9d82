package io.synfinance.agent.exporter;

/** A request that is answered without being looked at any further, and whose connection is closed then. */
final class RefusedRequest extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedRequest(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    Answer answer() {
        return Answer.text(status, getMessage() + "\n");
    }
}
