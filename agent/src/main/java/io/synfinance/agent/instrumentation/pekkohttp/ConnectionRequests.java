package io.synfinance.agent.instrumentation.pekkohttp;

import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.apache.pekko.http.impl.engine.parsing.ParserOutput;
import org.apache.pekko.http.impl.engine.parsing.ParserOutput.RequestOutput;
import org.apache.pekko.http.impl.engine.parsing.ParserOutput.RequestStart;
import org.apache.pekko.http.impl.engine.rendering.ResponseRenderingContext;
import org.apache.pekko.http.impl.engine.server.UpgradeToOtherProtocolResponseHeader;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.scaladsl.model.HttpEntity;
import org.apache.pekko.http.scaladsl.model.HttpResponse;
import org.apache.pekko.stream.Attributes;
import org.jspecify.annotations.Nullable;

/** The requests of a connection of HTTP/1.1 in their order, which is that of their answers. */
final class ConnectionRequests implements LayerObserver<RequestOutput, ResponseRenderingContext> {

    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int FIRST_FINAL = 200;

    private final Queue<PekkoRequest> waiting = new ArrayDeque<>();
    private @Nullable PekkoRequest reading;
    private @Nullable PekkoRequest answering;

    @Override
    public RequestOutput request(RequestOutput part) {
        if (part instanceof RequestStart) {
            return start((RequestStart) part);
        }
        if (part instanceof ParserOutput.MessageStartError) {
            waiting.add(new PekkoRequest(null, null));
        } else if (reading != null && part instanceof ParserOutput.EntityPart) {
            reading.received(((ParserOutput.EntityPart) part).data().length());
        } else if (reading != null && part instanceof ParserOutput.EntityChunk) {
            reading.received(((ParserOutput.EntityChunk) part).chunk().data().length());
        }
        return part;
    }

    private RequestStart start(RequestStart start) {
        PekkoRequest request = new PekkoRequest(start.method(), start.uri());
        waiting.add(request);
        reading = request;
        if (start.createEntity() instanceof ParserOutput.StrictEntityCreator) {
            Object entity = ((ParserOutput.StrictEntityCreator<?, ?>) start.createEntity()).entity();
            if (entity instanceof HttpEntity.Strict) {
                request.received(((HttpEntity.Strict) entity).contentLength());
            }
        }
        return ObservedAttribute.put(start, request);
    }

    @Override
    public ResponseRenderingContext answer(ResponseRenderingContext context) {
        return new ResponseRenderingContext(
                answer(context.response()),
                context.requestMethod(),
                context.requestProtocol(),
                context.closeRequested());
    }

    /** The same for an answer that is not going to be rendered yet. */
    HttpResponse answer(HttpResponse response) {
        int status = response.status().intValue();
        if (status < FIRST_FINAL && status != SWITCHING_PROTOCOLS) {
            return response;
        }
        PekkoRequest request = waiting.poll();
        if (request == null) {
            return response;
        }
        answering = request;
        return isUpgrade(response, status) ? handOver(response, request) : request.answered(response, () -> {});
    }

    /** The server itself refuses what has come, and so ends the connection. */
    void refused(int status, long size) {
        new PekkoRequest(null, null).refused(status, size);
        stopped();
    }

    /** The application has failed, for which the server answers the first request that waits, and ends the connection. */
    void failed(Throwable thrown, int status, long size) {
        PekkoRequest first = waiting.poll();
        if (first != null) {
            HttpBridge.failed(first.observation(), thrown);
            first.refused(status, size);
        }
        stopped();
    }

    /** The switch to HTTP/2 is no answer: the first stream of the new connection brings it. */
    private static boolean isUpgrade(HttpResponse response, int status) {
        if (status != SWITCHING_PROTOCOLS) {
            return false;
        }
        Optional<HttpHeader> protocol = response.getHeader("Upgrade");
        return protocol.isPresent() && protocol.get().value().startsWith("h2c");
    }

    private HttpResponse handOver(HttpResponse response, PekkoRequest request) {
        Optional<UpgradeToOtherProtocolResponseHeader> header =
                response.getHeader(UpgradeToOtherProtocolResponseHeader.class);
        if (!header.isPresent()) {
            return request.answered(response, () -> {});
        }
        answering = null;
        return (HttpResponse) ((HttpResponse) response.removeHeader(header.get().name()))
                .addHeader(new UpgradeToOtherProtocolResponseHeader(
                        header.get().handler().addAttributes(Attributes.none().and(new UpgradedRequest(request)))));
    }

    @Override
    public void failed(Throwable thrown) {}

    /** What a client leaves behind has no answer, or not all of one. */
    @Override
    public void stopped() {
        if (answering != null) {
            answering.end();
        }
        for (PekkoRequest request = waiting.poll(); request != null; request = waiting.poll()) {
            request.end();
        }
    }
}
