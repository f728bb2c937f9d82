package io.synfinance.agent.instrumentation.pekkohttp;

import java.util.function.Function;
import org.apache.pekko.http.scaladsl.model.HttpRequest;
import org.jspecify.annotations.Nullable;

/** The observations of requests that arrive, for a framework that is given them. */
final class Observations implements Function<HttpRequest, @Nullable Object> {

    @Override
    public @Nullable Object apply(HttpRequest request) {
        return ObservedAttribute.ofArriving(request);
    }
}
