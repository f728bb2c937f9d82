package io.synfinance.agent.instrumentation.pekkohttp;

import java.util.function.UnaryOperator;
import org.apache.pekko.http.scaladsl.server.PathMatcher;

/** Watches the matchers of directives. */
final class PathMatchers implements UnaryOperator<PathMatcher<?>> {

    @Override
    public PathMatcher<?> apply(PathMatcher<?> matcher) {
        return new ObservedMatcher<>(matcher);
    }
}
