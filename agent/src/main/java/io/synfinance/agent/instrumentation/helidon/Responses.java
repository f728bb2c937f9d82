package io.synfinance.agent.instrumentation.helidon;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Starts a request with its response, and is told what the response sends. */
final class Responses
        implements BiConsumer<Object, Object>, BiFunction<Object, @Nullable Object, @Nullable Object>, LongConsumer {

    @Override
    public void accept(Object request, Object response) {
        ThreadRequest.start(response).prologue(HelidonTypes.prologue(request));
    }

    /** The answer's head is written. */
    @Override
    public @Nullable Object apply(Object headers, @Nullable Object status) {
        ThreadRequest request = ThreadRequest.current();
        if (request != null) {
            request.answered(HelidonTypes.code(status), headers);
        }
        return null;
    }

    /** The whole body is written. */
    @Override
    public void accept(long bytes) {
        ThreadRequest request = ThreadRequest.current();
        if (request != null) {
            request.sentAtOnce(bytes);
        }
    }
}
