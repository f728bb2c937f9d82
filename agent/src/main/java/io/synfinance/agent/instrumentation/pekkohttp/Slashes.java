package io.synfinance.agent.instrumentation.pekkohttp;

import java.util.function.BiConsumer;
import org.apache.pekko.http.scaladsl.model.Uri;
import org.apache.pekko.http.scaladsl.server.PathMatcher;

/** Notes the slashes that are matched as such. */
final class Slashes implements BiConsumer<Uri.Path, PathMatcher.Matching<?>> {

    @Override
    public void accept(Uri.Path path, PathMatcher.Matching<?> result) {
        if (result instanceof PathMatcher.Matched) {
            PathMatching.current().literal(path, ((PathMatcher.Matched<?>) result).pathRest(), "/");
        }
    }
}
