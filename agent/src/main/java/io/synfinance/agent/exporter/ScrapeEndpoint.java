package io.synfinance.agent.exporter;

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
public final class ScrapeEndpoint implements Endpoint {

    private final ScrapeText text;
    private final Supplier<@Nullable PrometheusRegistry> registry;
    private final ScrapeListener listener;
    private volatile @Nullable PrometheusScrapeHandler handler;

    /**
     * An endpoint.
     *
     * @param text what is scraped first
     * @param registry gives what is scraped besides, or null for nothing yet; asked until it does, and others wait for that
     * @param listener told of every scrape
     */
    public ScrapeEndpoint(ScrapeText text, Supplier<@Nullable PrometheusRegistry> registry, ScrapeListener listener) {
        this.text = text;
        this.registry = registry;
        this.listener = listener;
    }

    @Override
    public Answer answer(Request request) throws IOException {
        long begun = System.nanoTime();
        PrometheusScrapeHandler ready = handler;
        ScrapeExchange scrape = new ScrapeExchange(request);
        (ready == null ? first() : ready).handleRequest(scrape);
        Answer answer = scrape.answer(text);
        listener.scraped(System.nanoTime() - begun, answer.size());
        return answer;
    }

    /** Asks for the registry again, at the next scrape. */
    public synchronized void renew() {
        handler = null;
    }

    private synchronized PrometheusScrapeHandler first() {
        PrometheusScrapeHandler ready = handler;
        if (ready != null) {
            return ready;
        }
        PrometheusRegistry found = registry.get();
        if (found == null) {
            return of(new PrometheusRegistry());
        }
        ready = of(found);
        handler = ready;
        return ready;
    }

    private static PrometheusScrapeHandler of(PrometheusRegistry found) {
        return new PrometheusScrapeHandler(PrometheusProperties.get(), found);
    }
}
