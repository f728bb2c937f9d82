package io.synfinance.agent.instrumentation.undertow;

import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import io.undertow.server.DefaultResponseListener;
import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.PathTemplateMatch;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Starts a request with its exchange, ends it as the exchange is complete, and finds it in between. */
final class Exchanges
        implements Consumer<HttpServerExchange>,
                Function<HttpServerExchange, @Nullable Object>,
                ExchangeCompletionListener {

    private static final int SWITCHING_PROTOCOLS = 101;

    private final AttachmentKey<HttpObservation> observation = AttachmentKey.create(HttpObservation.class);
    private final AttachmentKey<ChunkCounter> chunks = AttachmentKey.create(ChunkCounter.class);

    /** Starts the request of an exchange, unless that was dispatched to another thread and comes here again. */
    @Override
    public void accept(HttpServerExchange exchange) {
        if (exchange.getAttachment(observation) == null) {
            exchange.putAttachment(observation, HttpBridge.start());
            exchange.addExchangeCompleteListener(this);
            if (exchange.getRequestContentLength() < 0 && !exchange.isRequestComplete()) {
                ChunkCounter counter = new ChunkCounter();
                exchange.putAttachment(chunks, counter);
                exchange.addRequestWrapper(counter);
            }
        }
    }

    /** The observation of an exchange, null if it has none. */
    @Override
    public @Nullable Object apply(HttpServerExchange exchange) {
        return exchange.getAttachment(observation);
    }

    @Override
    public void exchangeEvent(HttpServerExchange exchange, NextListener next) {
        try {
            end(exchange);
        } catch (Throwable e) {
            AdviceErrors.report(e, "undertow");
        } finally {
            next.proceed();
        }
    }

    private void end(HttpServerExchange exchange) {
        Object request = apply(exchange);
        int status = exchange.getStatusCode();
        if (status == SWITCHING_PROTOCOLS
                && "h2c".equals(exchange.getResponseHeaders().getFirst(Headers.UPGRADE))) {
            HttpBridge.dismiss(request);
            return;
        }
        PathTemplateMatch match = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY);
        if (match != null) {
            HttpBridge.route(request, "", match.getMatchedTemplate(), HttpObservation.FRAMEWORK_ROUTE);
        }
        ChunkCounter counter = exchange.getAttachment(chunks);
        HttpBridge.end(
                request,
                exchange.getRequestMethod().toString(),
                status,
                counter == null ? Math.max(exchange.getRequestContentLength(), 0) : counter.bytes(),
                exchange.getResponseBytesSent(),
                exchange.getAttachment(DefaultResponseListener.EXCEPTION),
                HttpBridge.isRouted(request) ? null : exchange.getRequestPath());
    }
}
