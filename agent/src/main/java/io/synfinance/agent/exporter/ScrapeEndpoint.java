package io.synfinance.agent.exporter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.prometheus.metrics.config.PrometheusProperties;
import io.prometheus.metrics.exporter.common.PrometheusScrapeHandler;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;

/** {@code /metrics}: text or OpenMetrics by {@code Accept}, gzip by {@code Accept-Encoding}, some names by {@code name[]}. */
public final class ScrapeEndpoint implements HttpHandler {

    private final PrometheusScrapeHandler handler;
    private final Runnable beforeFirst;
    private final ScrapeListener listener;

    /**
     * An endpoint.
     *
     * @param registry what is scraped
     * @param beforeFirst done once, on the thread of the first scrape, which waits for it
     * @param listener told of every scrape
     */
    public ScrapeEndpoint(PrometheusRegistry registry, Runnable beforeFirst, ScrapeListener listener) {
        this.handler = new PrometheusScrapeHandler(PrometheusProperties.get(), registry);
        this.beforeFirst = new Once(beforeFirst);
        this.listener = listener;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        long begun = System.nanoTime();
        beforeFirst.run();
        ScrapeExchange scrape = new ScrapeExchange(exchange);
        handler.handleRequest(scrape);
        if (scrape.wasAnswered()) {
            listener.scraped(System.nanoTime() - begun, scrape.bytesSent());
        }
    }
}
