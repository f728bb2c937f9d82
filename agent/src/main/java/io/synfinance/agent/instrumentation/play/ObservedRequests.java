package io.synfinance.agent.instrumentation.play;

import io.synfinance.agent.bootstrap.HttpBridge;
import org.jspecify.annotations.Nullable;
import play.api.libs.typedmap.TypedKey;
import play.api.mvc.RequestHeader;
import scala.Option;

/** Puts observations into the attributes of requests, where errors find them. */
final class ObservedRequests {

    private static final TypedKey<Object> OBSERVATION = TypedKey.apply(HttpBridge.ATTRIBUTE);

    private ObservedRequests() {}

    static RequestHeader put(RequestHeader request, Object observation) {
        return request.addAttr(OBSERVATION, observation);
    }

    static @Nullable Object of(RequestHeader request) {
        Option<Object> observation = request.attrs().get(OBSERVATION);
        return observation.isDefined() ? observation.get() : null;
    }
}
