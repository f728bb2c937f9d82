package io.synfinance.agent.exporter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Leads each request to the endpoint of exactly its path. Other paths are 404, methods but GET and HEAD are 405, what an
 * endpoint throws is a 500 without details.
 */
final class EndpointTable implements HttpHandler {

    private final Map<String, HttpHandler> endpoints = new HashMap<>();

    EndpointTable with(String path, HttpHandler endpoint) {
        endpoints.put(path, endpoint);
        return this;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            addSecurityHeaders(exchange);
            answer(exchange);
        } catch (RuntimeException | Error e) {
            Answer.text(exchange, 500, "error in the agent; its log may say more\n");
        } finally {
            exchange.close();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        HttpHandler endpoint = endpoints.get(exchange.getRequestURI().getPath());
        String method = exchange.getRequestMethod();
        if (endpoint == null) {
            Answer.text(exchange, 404, "not found; try /metrics\n");
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            Answer.text(exchange, 405, "only GET and HEAD\n");
        } else {
            endpoint.handle(exchange);
        }
    }

    private static void addSecurityHeaders(HttpExchange exchange) {
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
    }
}
