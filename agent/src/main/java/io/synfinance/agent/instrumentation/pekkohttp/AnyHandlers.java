package io.synfinance.agent.instrumentation.pekkohttp;

import java.util.function.UnaryOperator;
import org.apache.pekko.http.scaladsl.server.ExceptionHandler;

/** Watches all handlers of exceptions, which answer in place of the route that has failed. */
final class AnyHandlers implements UnaryOperator<ExceptionHandler> {

    @Override
    public ExceptionHandler apply(ExceptionHandler handler) {
        return new ObservedHandler(handler, (request, thrown) -> {
            MatchedPath path = ObservedAttribute.pathOf(request);
            if (path != null) {
                path.failed();
            }
        });
    }
}
