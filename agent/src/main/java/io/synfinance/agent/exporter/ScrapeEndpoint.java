package io.synfinance.agent.exporter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.prometheus.metrics.config.PrometheusProperties;
import io.prometheus.metrics.exporter.common.PrometheusScrapeHandler;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code /metrics}: text or OpenMetrics by {@code Accept}, gzip by {@code Accept-Encoding}, some names by {@code name[]}.
 * The Prometheus client is first touched by the first scrape.
 */
public final class ScrapeEndpoint implements HttpHandler {

    private final Supplier<PrometheusRegistry> registry;
    private final ScrapeListener listener;
    private volatile @Nullable PrometheusScrapeHandler handler;

    /**
     * An endpoint.
     *
     * @param registry gives what is scraped; asked once, by the first scrape, for which others wait
     * @param listener told of every scrape
     */
    public ScrapeEndpoint(Supplier<PrometheusRegistry> registry, ScrapeListener listener) {
        this.registry = registry;
        this.listener = listener;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        long begun = System.nanoTime();
        PrometheusScrapeHandler ready = handler;
        ScrapeExchange scrape = new ScrapeExchange(exchange);
        (ready == null ? first() : ready).handleRequest(scrape);
        if (scrape.wasAnswered()) {
            listener.scraped(System.nanoTime() - begun, scrape.bytesSent());
        }
    }

    private synchronized PrometheusScrapeHandler first() {
        PrometheusScrapeHandler ready = handler;
        if (ready == null) {
            ready = new PrometheusScrapeHandler(PrometheusProperties.get(), registry.get());
            handler = ready;
        }
        return ready;
    }
}
