package io.synfinance.agent.exporter;

import io.prometheus.metrics.config.PrometheusProperties;
import io.prometheus.metrics.exporter.common.PrometheusScrapeHandler;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code /metrics}: text, OpenMetrics or protobuf by {@code Accept}, gzip by {@code Accept-Encoding}, some names by
 * {@code name[]}. The Prometheus client is first touched by the first scrape.
 */
public final class ScrapeEndpoint implements Endpoint {

    private final ScrapeSource source;
    private final Supplier<@Nullable PrometheusRegistry> registry;
    private final ScrapeListener listener;
    private volatile @Nullable Client client;

    /**
     * An endpoint.
     *
     * @param source what is scraped first
     * @param registry gives what is scraped besides, or null for nothing yet; asked until it does, and others wait for that
     * @param listener told of every scrape
     */
    public ScrapeEndpoint(
            ScrapeSource source, Supplier<@Nullable PrometheusRegistry> registry, ScrapeListener listener) {
        this.source = source;
        this.registry = registry;
        this.listener = listener;
    }

    @Override
    public Answer answer(Request request) throws IOException {
        long begun = System.nanoTime();
        Client known = client;
        Client ready = known == null ? first() : known;
        ScrapeFormat format = ScrapeFormat.of(request.headers("accept"));
        ScrapeExchange scrape = new ScrapeExchange(request, format);
        Answer answer;
        if (format == ScrapeFormat.PROTOBUF) {
            answer = scrape.protobuf(source, ready.registry);
        } else {
            ready.handler.handleRequest(scrape);
            answer = scrape.text(source);
        }
        listener.scraped(System.nanoTime() - begun, answer.size());
        return answer;
    }

    /** Asks for the registry again, at the next scrape. */
    public synchronized void renew() {
        client = null;
    }

    private synchronized Client first() {
        Client ready = client;
        if (ready != null) {
            return ready;
        }
        PrometheusRegistry found = registry.get();
        if (found == null) {
            return new Client(new PrometheusRegistry());
        }
        ready = new Client(found);
        client = ready;
        return ready;
    }

    /** The Prometheus client, with what is scraped from it. */
    private static final class Client {

        private final PrometheusRegistry registry;
        private final PrometheusScrapeHandler handler;

        Client(PrometheusRegistry registry) {
            this.registry = registry;
            handler = new PrometheusScrapeHandler(PrometheusProperties.get(), registry);
        }
    }
}
