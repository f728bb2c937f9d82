package io.synfinance.agent.instrumentation.pekkohttp;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pekko.http.impl.engine.http2.Http2;
import org.apache.pekko.http.scaladsl.model.HttpEntity;
import org.apache.pekko.http.scaladsl.model.HttpRequest;
import org.apache.pekko.http.scaladsl.model.HttpResponse;
import org.apache.pekko.http.scaladsl.model.RequestEntity;
import org.apache.pekko.stream.Attributes;

/** The requests of a connection of HTTP/2 by their streams. */
final class StreamRequests implements LayerObserver<HttpRequest, HttpResponse> {

    private final Map<Object, PekkoRequest> open = new HashMap<>();

    /** Those of a connection, with the request by which it became one of HTTP/2. */
    StreamRequests(Attributes attributes) {
        Optional<UpgradedRequest> upgraded = attributes.getAttribute(UpgradedRequest.class);
        if (upgraded.isPresent()) {
            open.put(1, upgraded.get().request());
        }
    }

    @Override
    public HttpRequest request(HttpRequest head) {
        Object stream = head.getAttribute(Http2.streamId()).orElse(null);
        if (stream == null) {
            return head;
        }
        PekkoRequest request = new PekkoRequest(head.method(), head.uri());
        open.put(stream, request);
        return withObservedBody(ObservedAttribute.put(head, request.observation()), request);
    }

    private static HttpRequest withObservedBody(HttpRequest head, PekkoRequest request) {
        RequestEntity entity = head.entity();
        if (entity instanceof HttpEntity.Strict) {
            request.received(((HttpEntity.Strict) entity).contentLength());
            return head;
        }
        return head.withEntity((RequestEntity) ObservedBody.of(entity, new Body(request)));
    }

    @Override
    public HttpResponse answer(HttpResponse answer) {
        Object stream = answer.getAttribute(Http2.streamId()).orElse(null);
        PekkoRequest request = stream == null ? null : open.get(stream);
        return request == null ? answer : request.answered(answer, () -> open.remove(stream));
    }

    @Override
    public void failed(Throwable thrown) {}

    @Override
    public void stopped() {
        open.values().forEach(PekkoRequest::end);
        open.clear();
    }

    /** Counts what the application reads of a body. */
    private static final class Body implements BodyObserver {

        private final PekkoRequest request;

        Body(PekkoRequest request) {
            this.request = request;
        }

        @Override
        public void passed(long bytes) {
            request.received(bytes);
        }

        @Override
        public void failed(Throwable thrown) {}

        @Override
        public void stopped() {}
    }
}
