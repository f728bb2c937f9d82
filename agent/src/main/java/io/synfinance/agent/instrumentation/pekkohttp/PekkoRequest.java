package io.synfinance.agent.instrumentation.pekkohttp;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import org.apache.pekko.http.scaladsl.model.HttpEntity;
import org.apache.pekko.http.scaladsl.model.HttpMethod;
import org.apache.pekko.http.scaladsl.model.HttpResponse;
import org.apache.pekko.http.scaladsl.model.ResponseEntity;
import org.apache.pekko.http.scaladsl.model.Uri;
import org.jspecify.annotations.Nullable;

/** A request from its head to the last byte of its answer, of either version of HTTP. */
final class PekkoRequest {

    private final HttpObservation observation = HttpBridge.start();
    private final @Nullable HttpMethod method;
    private final @Nullable Uri uri;

    /** Over HTTP/2 the application reads a body on a thread of its own. */
    private volatile long received;

    private long sent;
    private int status;

    /** A request with its method and target; both null if they could not be read. */
    PekkoRequest(@Nullable HttpMethod method, @Nullable Uri uri) {
        this.method = method;
        this.uri = uri;
    }

    HttpObservation observation() {
        return observation;
    }

    /** Whether it has that very target. */
    @SuppressWarnings("ReferenceEquality") // what was parsed of another request may be equal
    boolean isOf(Uri target) {
        return uri == target;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // by one thread at a time
    void received(long bytes) {
        received += bytes;
    }

    /** Ends with its answer: at once if that is there as a whole, else with the body of what is sent in its place. */
    HttpResponse answered(HttpResponse response, Runnable whenEnded) {
        status = response.status().intValue();
        ResponseEntity entity = response.entity();
        if (entity instanceof HttpEntity.Strict) {
            sent = ((HttpEntity.Strict) entity).contentLength();
            end();
            whenEnded.run();
            return response;
        }
        return response.withEntity((ResponseEntity) ObservedBody.of(entity, new Answer(whenEnded)));
    }

    /** Ends with an answer of the server itself. */
    void refused(int status, long size) {
        this.status = status;
        sent = size;
        end();
    }

    void end() {
        HttpBridge.end(
                observation,
                method == null ? null : method.value(),
                status,
                received,
                sent,
                null,
                observation.isRouted() || uri == null ? null : uri.path().toString());
    }

    /** Counts the body of the answer, and ends the request with it. */
    private final class Answer implements BodyObserver {

        private final Runnable whenEnded;

        Answer(Runnable whenEnded) {
            this.whenEnded = whenEnded;
        }

        @Override
        public void passed(long bytes) {
            sent += bytes;
        }

        @Override
        public void failed(Throwable thrown) {
            HttpBridge.failed(observation, thrown);
        }

        @Override
        public void stopped() {
            end();
            whenEnded.run();
        }
    }
}
