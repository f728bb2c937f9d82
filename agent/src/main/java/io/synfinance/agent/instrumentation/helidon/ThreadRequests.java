package io.synfinance.agent.instrumentation.helidon;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Is told by connections and streams what happens to the request of this thread. */
final class ThreadRequests implements Runnable, BiConsumer<@Nullable Object, @Nullable Object>, Consumer<Throwable> {

    /** The request is over. */
    @Override
    public void run() {
        ThreadRequest.end();
    }

    /** Parts of the bodies were read, or are about to be written. */
    @Override
    public void accept(@Nullable Object read, @Nullable Object written) {
        ThreadRequest request = ThreadRequest.current();
        if (request != null) {
            request.received(read == null ? 0 : HelidonTypes.available(read));
            request.sent(written == null ? 0 : HelidonTypes.available(written));
        }
    }

    /** The server refuses the request with an answer of its own, perhaps before it has made a response. */
    @Override
    public void accept(Throwable refusal) {
        if (HelidonTypes.isRefusal(refusal)) {
            ThreadRequest request = ThreadRequest.current();
            if (request == null) {
                request = ThreadRequest.start(null);
                request.line(HelidonTypes.refusedMethod(refusal), HelidonTypes.refusedPath(refusal));
            }
            request.status(HelidonTypes.refusedStatus(refusal));
        }
    }
}
