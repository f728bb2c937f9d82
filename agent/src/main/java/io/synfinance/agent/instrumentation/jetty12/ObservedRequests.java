package io.synfinance.agent.instrumentation.jetty12;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import java.util.function.BiConsumer;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Starts requests, and sees to it that they end with their stream. */
final class ObservedRequests implements BiConsumer<Request, @Nullable Throwable> {

    /**
     * Starts a request.
     *
     * @param rejection why it does not reach the handlers; null if it does
     */
    @Override
    public void accept(Request request, @Nullable Throwable rejection) {
        HttpObservation observation = HttpBridge.start();
        request.setAttribute(HttpBridge.ATTRIBUTE, observation);
        request.addHttpStreamWrapper(
                stream -> new ObservedStream(stream, request, observation, rejection != null && isUnread(request)));
    }

    /** What could not be read has the path of Jetty's own making. */
    private static boolean isUnread(Request request) {
        String path = request.getHttpURI().getPath();
        return path == null || path.equals("/badMessage") || path.equals("/badRequest");
    }
}
