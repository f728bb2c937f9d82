package io.synfinance.agent.bootstrap;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A recorder that remembers what it was told, in this order. */
final class RecordedRequests extends HttpRecorder {

    final List<String> events = new CopyOnWriteArrayList<>();
    final List<@Nullable Throwable> errors = new CopyOnWriteArrayList<>();
    final List<HttpObservation> ended = new CopyOnWriteArrayList<>();
    final List<String> details = new CopyOnWriteArrayList<>();
    final List<Long> nanos = new CopyOnWriteArrayList<>();

    @Override
    public void started(HttpObservation request) {
        events.add("started");
    }

    @Override
    public void routed(HttpObservation request) {
        events.add("routed " + request.route());
    }

    @Override
    public void ended(
            HttpObservation request,
            String method,
            int status,
            long nanos,
            long requestBytes,
            long responseBytes,
            @Nullable Throwable error,
            @Nullable String path) {
        events.add("ended " + method + " " + status);
        errors.add(error);
        ended.add(request);
        details.add(requestBytes + " " + responseBytes + " " + request.route() + " " + path);
        this.nanos.add(nanos);
    }
}
