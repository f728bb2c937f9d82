package io.synfinance.agent.instrumentation.pekkohttp;

import org.apache.pekko.http.scaladsl.model.Uri;
import org.apache.pekko.http.scaladsl.server.PathMatcher;

/** A matcher of a text, which says where it has found it. */
final class TextMatcher<L> extends PathMatcher<L> {

    private final PathMatcher<L> matcher;
    private final String text;

    TextMatcher(PathMatcher<L> matcher, String text) {
        super(matcher.ev());
        this.matcher = matcher;
        this.text = text;
    }

    @Override
    public PathMatcher.Matching<L> apply(Uri.Path path) {
        PathMatcher.Matching<L> result = matcher.apply(path);
        if (result instanceof PathMatcher.Matched) {
            PathMatching.current().literal(path, ((PathMatcher.Matched<L>) result).pathRest(), text);
        }
        return result;
    }
}
