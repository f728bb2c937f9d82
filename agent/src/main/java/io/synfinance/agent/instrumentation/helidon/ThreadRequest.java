package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import org.jspecify.annotations.Nullable;

/** The request that a thread is busy with. */
final class ThreadRequest {

    private static final ThreadLocal<@Nullable ThreadRequest> CURRENT = new ThreadLocal<>();

    private final HttpObservation observation = HttpBridge.start();
    private final @Nullable Object response;
    private @Nullable String method;
    private @Nullable String path;
    private int status;
    private long received;
    private long sent;

    private ThreadRequest(@Nullable Object response) {
        this.response = response;
    }

    /** Starts a request; the response is null if it is refused without one. */
    static ThreadRequest start(@Nullable Object response) {
        end();
        ThreadRequest request = new ThreadRequest(response);
        CURRENT.set(request);
        return request;
    }

    static @Nullable ThreadRequest current() {
        return CURRENT.get();
    }

    /** Ends the request of this thread, if it has one. */
    static void end() {
        ThreadRequest request = CURRENT.get();
        if (request != null) {
            CURRENT.remove();
            request.complete();
        }
    }

    private void complete() {
        int code = status == 0 && response != null ? HelidonTypes.status(response) : status;
        HttpBridge.end(observation, method, code, received, sent, null, HttpBridge.isRouted(observation) ? null : path);
    }

    HttpObservation observation() {
        return observation;
    }

    void line(@Nullable String method, @Nullable String path) {
        this.method = method == null || method.isEmpty() ? null : method;
        this.path = path == null || path.isEmpty() ? null : path;
    }

    void prologue(Object prologue) {
        line(HelidonTypes.method(prologue), HelidonTypes.path(prologue));
    }

    void received(long bytes) {
        received += bytes;
    }

    void sent(long bytes) {
        sent += bytes;
    }

    void sentAtOnce(long bytes) {
        sent = bytes;
    }

    /** The answer's head is written; nobody counts the body of one that is made without a response. */
    void answered(int code, Object headers) {
        status = code;
        if (response == null) {
            sent = HelidonTypes.contentLength(headers);
        }
    }

    void status(int code) {
        status = code;
    }
}
