package io.synfinance.agent.instrumentation.pekkohttp;

import org.apache.pekko.http.scaladsl.model.Uri;
import org.apache.pekko.http.scaladsl.server.PathMatcher;

/** The matcher of a directive, with an eye on what it takes. */
final class ObservedMatcher<L> extends PathMatcher<L> {

    private final PathMatcher<L> matcher;

    ObservedMatcher(PathMatcher<L> matcher) {
        super(matcher.ev());
        this.matcher = matcher;
    }

    @Override
    public PathMatcher.Matching<L> apply(Uri.Path path) {
        PathMatching matching = PathMatching.current();
        matching.begin(path);
        Uri.Path left = null;
        try {
            PathMatcher.Matching<L> result = matcher.apply(path);
            if (result instanceof PathMatcher.Matched) {
                left = ((PathMatcher.Matched<L>) result).pathRest();
            }
            return result;
        } finally {
            matching.end(left);
        }
    }
}
