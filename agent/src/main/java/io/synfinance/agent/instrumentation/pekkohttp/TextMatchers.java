package io.synfinance.agent.instrumentation.pekkohttp;

import java.util.function.BinaryOperator;
import org.apache.pekko.http.scaladsl.server.PathMatcher;

/** Makes matchers of texts that say where they have found them. */
final class TextMatchers implements BinaryOperator<Object> {

    @Override
    public Object apply(Object matcher, Object text) {
        return new TextMatcher<>((PathMatcher<?>) matcher, text.toString());
    }
}
