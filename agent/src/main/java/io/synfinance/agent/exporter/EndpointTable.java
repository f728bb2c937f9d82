package io.synfinance.agent.exporter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.synfinance.agent.logging.AgentLog;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leads each request to the endpoint of exactly its path. Other paths are 404, methods but GET and HEAD are 405, what an
 * endpoint throws is a 500 without details, which are for the log.
 */
final class EndpointTable implements HttpHandler {

    private final Map<String, HttpHandler> endpoints = new HashMap<>();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final AgentLog log;

    EndpointTable(AgentLog log) {
        this.log = log;
    }

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
            logOnce(exchange.getRequestURI().getPath(), e);
            Answer.text(exchange, 500, "error in the agent; its log says more\n");
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

    /** A scrape that fails will fail again in ten seconds. */
    private void logOnce(String path, Throwable error) {
        if (failed.add(path)) {
            log.warn("cannot answer " + path, error);
        }
    }

    private static void addSecurityHeaders(HttpExchange exchange) {
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
    }
}
