package io.synfinance.agent.instrumentation.ktor;

import io.ktor.http.Headers;
import io.ktor.http.HttpStatusCode;
import io.ktor.http.RequestConnectionPoint;
import io.ktor.server.application.ApplicationCall;
import io.ktor.util.AttributeKey;
import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import org.jspecify.annotations.Nullable;

/** A call of the CIO engine, from its head to the last byte that is handed to the connection. */
final class CioCall {

    private static final AttributeKey<CioCall> KEY = new AttributeKey<>(Companions.nameOfOwn("cio"));

    private final ApplicationCall call;
    private final Object input;
    private @Nullable Object chunked;
    private long sent;

    private CioCall(ApplicationCall call, Object input) {
        this.call = call;
        this.input = input;
    }

    /** Starts a request whose body comes from that channel. */
    static void start(ApplicationCall call, Object input) {
        ObservedCalls.put(call, HttpBridge.start());
        call.getAttributes().put(KEY, new CioCall(call, input));
    }

    /** What has been started with a call; null for one that was there before the agent. */
    static @Nullable CioCall of(ApplicationCall call) {
        return call.getAttributes().getOrNull(KEY);
    }

    void sent(long bytes) {
        sent += bytes;
    }

    /** The answer is streamed into that channel, in chunks unless it has a length. */
    void streams(Object output, @Nullable String length) {
        if (length == null) {
            chunked = output;
            CioChunks.start(output, this);
        } else {
            sent = Long.parseLong(length);
        }
    }

    void end() {
        if (chunked != null) {
            CioChunks.end(chunked);
        }
        Object observation = ObservedCalls.observationOf(call);
        if (HttpBridge.isInFlight(observation)) {
            HttpStatusCode status = call.getResponse().status();
            RequestConnectionPoint request = call.getRequest().getLocal();
            HttpBridge.end(
                    observation,
                    request.getMethod().getValue(),
                    status == null ? 0 : status.getValue(),
                    received(),
                    sent,
                    null,
                    path(request.getUri()));
        }
    }

    /** What the application has read, or, with Ktor 3, whose channels do not tell, what the client has announced. */
    private long received() {
        long read = CioInputs.read(input);
        Headers headers = call.getRequest().getHeaders();
        String announced = headers.get("Content-Length");
        if (read != HttpObservation.UNKNOWN_SIZE || headers.contains("Transfer-Encoding")) {
            return read;
        }
        return announced == null ? 0 : Long.parseLong(announced);
    }

    private static String path(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }
}
