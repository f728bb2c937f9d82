package io.synfinance.agent.bootstrap;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A recorder that remembers what it was told, in this order. */
final class RecordedRequests extends HttpRecorder {

    final List<String> events = new CopyOnWriteArrayList<>();
    final List<@Nullable Throwable> errors = new CopyOnWriteArrayList<>();
    final List<HttpObservation> ended = new CopyOnWriteArrayList<>();

    @Override
    public void started(HttpObservation request) {
        events.add("started");
    }

    @Override
    public void routed(HttpObservation request) {
        events.add("routed " + request.route());
    }

    @Override
    public void ended(HttpObservation request) {
        events.add("ended " + request.method() + " " + request.status());
        errors.add(request.error());
        ended.add(request);
    }
}
