package io.synfinance.agent.exporter;

/** An endpoint that always says the same, for liveness and readiness. */
final class TextEndpoint implements Endpoint {

    private final String text;

    TextEndpoint(String text) {
        this.text = text;
    }

    @Override
    public Answer answer(Request request) {
        return Answer.text(200, text);
    }
}
