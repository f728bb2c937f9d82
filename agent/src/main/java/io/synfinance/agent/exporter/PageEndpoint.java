package io.synfinance.agent.exporter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;

/** The page at {@code /}: who answers here, what is instrumented, and where the metrics are. */
public final class PageEndpoint implements HttpHandler {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final String html;

    /**
     * A page without anything that changes.
     *
     * @param version of the agent
     * @param instrumentations the names of those that are on
     */
    public PageEndpoint(String version, List<String> instrumentations) {
        html = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>SynFinance agent</title>"
                + "<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:40em;"
                + "margin:3em auto;padding:0 1em}</style></head><body><h1>SynFinance agent</h1><p>Version "
                + escape(version) + ", instrumenting " + escape(String.join(", ", instrumentations))
                + ".</p><ul><li><a href=\"metrics\">metrics</a>, for Prometheus</li>"
                + "<li><a href=\"-/healthy\">liveness</a></li></ul></body></html>\n";
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        Answer.send(exchange, 200, "text/html; charset=utf-8", html);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
