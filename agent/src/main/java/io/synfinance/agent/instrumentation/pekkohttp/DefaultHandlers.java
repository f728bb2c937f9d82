package io.synfinance.agent.instrumentation.pekkohttp;

import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.function.UnaryOperator;
import org.apache.pekko.http.scaladsl.server.ExceptionHandler;

/** Watches the handler of what the application has no handler for. */
final class DefaultHandlers implements UnaryOperator<ExceptionHandler> {

    @Override
    public ExceptionHandler apply(ExceptionHandler handler) {
        return new ObservedHandler(
                handler, (request, thrown) -> HttpBridge.failed(ObservedAttribute.of(request), thrown));
    }
}
