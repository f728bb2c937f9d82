package io.synfinance.agent.instrumentation.play;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import play.api.mvc.Handler;
import play.api.mvc.RequestHeader;
import play.api.routing.HandlerDef;
import play.api.routing.Router;
import scala.Option;
import scala.Tuple2;

/** Names the routes of handlers that come from a file of routes; others have none. */
final class Handlers
        implements BiFunction<RequestHeader, Object, RequestHeader>, Consumer<Tuple2<RequestHeader, Handler>> {

    /** By their patterns, of which there are as many as routes. */
    private final Map<String, String> templates = new ConcurrentHashMap<>();

    @Override
    public RequestHeader apply(RequestHeader request, Object observation) {
        return ObservedRequests.put(request, observation);
    }

    @Override
    public void accept(Tuple2<RequestHeader, Handler> requestAndHandler) {
        RequestHeader request = requestAndHandler._1();
        Option<HandlerDef> found = request.attrs().get(Router.Attrs$.MODULE$.HandlerDef());
        if (found.isDefined()) {
            String pattern = found.get().path();
            String template = templates.get(pattern);
            if (template == null) {
                template = RoutePattern.template(pattern, request.path());
                templates.put(pattern, template);
            }
            HttpBridge.route(ObservedRequests.of(request), "", template, HttpObservation.FRAMEWORK_ROUTE);
        }
    }
}
