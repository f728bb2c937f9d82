package io.synfinance.it.harness;

/**
 * A request as the agent should have counted it: the labels, the sizes of the two bodies in bytes ({@link Scrape#ANY} if
 * nobody can know), the error's type (empty if none) and how often.
 */
public record Counted(
        String method,
        String endpoint,
        String status,
        String requestBytes,
        String responseBytes,
        String error,
        int times) {

    /** The size of a body that the server does not tell, and that is not in the metrics. */
    static final String NOT_TOLD = "";

    /** One request without bodies and without an error. */
    public static Counted request(String method, String endpoint, int status) {
        return new Counted(method, endpoint, Integer.toString(status), "0", "0", "", 1);
    }

    /** The same with a status that is none of HTTP's, such as {@code client_gone}. */
    public Counted status(String other) {
        return new Counted(method, endpoint, other, requestBytes, responseBytes, error, times);
    }

    public Counted sent(int bytes) {
        return new Counted(method, endpoint, status, Integer.toString(bytes), responseBytes, error, times);
    }

    /** With a body of a size that the server does not tell. */
    public Counted sentUntold() {
        return new Counted(method, endpoint, status, NOT_TOLD, responseBytes, error, times);
    }

    public Counted received(int bytes) {
        return new Counted(method, endpoint, status, requestBytes, Integer.toString(bytes), error, times);
    }

    /** With an answer that was not delivered whole. */
    public Counted receivedAnything() {
        return new Counted(method, endpoint, status, requestBytes, Scrape.ANY, error, times);
    }

    public Counted failed(String type) {
        return new Counted(method, endpoint, status, requestBytes, responseBytes, type, times);
    }

    /** So many of these; the sizes are those of each. */
    public Counted times(int count) {
        return new Counted(method, endpoint, status, requestBytes, responseBytes, error, count);
    }
}
