package io.synfinance.agent.instrumentation.servlet;

import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.function.Function;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Ends requests with their asynchronous context. */
final class AsyncEnd implements AsyncListener, Function<Object, @Nullable String> {

    /** The announced length of an answer; null where nobody says, or the application's wrapper cannot. */
    @Override
    public @Nullable String apply(Object response) {
        try {
            return ((HttpServletResponse) response).getHeader("Content-Length");
        } catch (RuntimeException | LinkageError e) {
            return null;
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        try {
            HttpServletRequest request = (HttpServletRequest) event.getSuppliedRequest();
            HttpServletResponse response = (HttpServletResponse) event.getSuppliedResponse();
            HttpBridge.end(
                    request.getAttribute(HttpBridge.ATTRIBUTE),
                    request.getMethod(),
                    response.getStatus(),
                    request.getContentLength(),
                    HttpBridge.announcedSize(response.getStatus(), apply(response)),
                    null,
                    request.getRequestURI());
        } catch (Throwable e) {
            AdviceErrors.report(e, "servlet");
        }
    }

    @Override
    public void onError(AsyncEvent event) {
        try {
            HttpBridge.failed(event.getSuppliedRequest().getAttribute(HttpBridge.ATTRIBUTE), event.getThrowable());
        } catch (Throwable e) {
            AdviceErrors.report(e, "servlet");
        }
    }

    /** What the container answers then is the status of the end. */
    @Override
    public void onTimeout(AsyncEvent event) {}

    /** A new cycle begins without listeners. */
    @Override
    public void onStartAsync(AsyncEvent event) {
        try {
            event.getAsyncContext().addListener(this, event.getSuppliedRequest(), event.getSuppliedResponse());
        } catch (Throwable e) {
            AdviceErrors.report(e, "servlet");
        }
    }
}
