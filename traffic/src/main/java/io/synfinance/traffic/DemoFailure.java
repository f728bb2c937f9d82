package io.synfinance.traffic;

/** Why the demo cannot go on; the message is all that the user needs. */
final class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailure(String message) {
        super(message);
    }
}
