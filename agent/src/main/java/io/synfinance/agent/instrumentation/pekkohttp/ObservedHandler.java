package io.synfinance.agent.instrumentation.pekkohttp;

import io.synfinance.agent.bootstrap.AdviceErrors;
import java.util.function.BiConsumer;
import org.apache.pekko.http.scaladsl.model.HttpRequest;
import org.apache.pekko.http.scaladsl.server.ExceptionHandler;
import org.apache.pekko.http.scaladsl.server.RequestContext;
import org.apache.pekko.http.scaladsl.server.RouteResult;
import org.apache.pekko.http.scaladsl.settings.RoutingSettings;
import scala.Function1;
import scala.concurrent.Future;
import scala.runtime.AbstractPartialFunction;

/** Tells of an exception before it becomes an answer. */
final class ObservedHandler extends AbstractPartialFunction<Throwable, Function1<RequestContext, Future<RouteResult>>>
        implements ExceptionHandler {

    private final ExceptionHandler handler;
    private final BiConsumer<HttpRequest, Throwable> observer;

    ObservedHandler(ExceptionHandler handler, BiConsumer<HttpRequest, Throwable> observer) {
        this.handler = handler;
        this.observer = observer;
    }

    @Override
    public boolean isDefinedAt(Throwable thrown) {
        return handler.isDefinedAt(thrown);
    }

    @Override
    public Function1<RequestContext, Future<RouteResult>> apply(Throwable thrown) {
        Function1<RequestContext, Future<RouteResult>> route = handler.apply(thrown);
        return context -> {
            note(context, thrown);
            return route.apply(context);
        };
    }

    private void note(RequestContext context, Throwable thrown) {
        try {
            observer.accept(context.request(), thrown);
        } catch (Throwable e) {
            AdviceErrors.report(e, "pekko-http");
        }
    }

    @Override
    public ExceptionHandler withFallback(ExceptionHandler that) {
        return handler.withFallback(that);
    }

    @Override
    public ExceptionHandler seal(RoutingSettings settings) {
        return handler.seal(settings);
    }
}
