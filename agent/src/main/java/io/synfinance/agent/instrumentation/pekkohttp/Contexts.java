package io.synfinance.agent.instrumentation.pekkohttp;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.pekko.http.scaladsl.model.Uri;
import org.apache.pekko.http.scaladsl.server.RequestContext;

/** Follows requests from directive to directive. */
final class Contexts implements BiConsumer<RequestContext, Uri.Path>, Consumer<RequestContext> {

    @Override
    public void accept(RequestContext context, Uri.Path left) {
        PathMatching matching = PathMatching.current();
        Uri.Path before = context.unmatchedPath();
        if (!matching.is(before, left)) {
            return;
        }
        matching.forget();
        MatchedPath path = ObservedAttribute.pathOf(context.request());
        if (path != null) {
            path.matched(before.charCount(), left.charCount(), matching.template(before, left));
        }
    }

    @Override
    public void accept(RequestContext context) {
        MatchedPath path = ObservedAttribute.pathOf(context.request());
        if (path != null) {
            path.answered(context.unmatchedPath().charCount());
        }
    }
}
