package io.synfinance.agent.exporter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** An endpoint that always says the same, for liveness and readiness. */
final class TextEndpoint implements HttpHandler {

    private final String text;

    TextEndpoint(String text) {
        this.text = text;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Answer.text(exchange, 200, text);
    }
}
