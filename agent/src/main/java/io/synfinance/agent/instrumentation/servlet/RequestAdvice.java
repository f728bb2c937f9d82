package io.synfinance.agent.instrumentation.servlet;

import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.function.Function;
import javax.servlet.AsyncListener;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Starts a request that is none yet, and ends what it has started. */
final class RequestAdvice {

    private RequestAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static @Nullable Object onEnter(@Advice.Argument(0) ServletRequest request) {
        if (!(request instanceof HttpServletRequest) || request.getAttribute(HttpBridge.ATTRIBUTE) != null) {
            return null;
        }
        Object observation = HttpBridge.start();
        request.setAttribute(HttpBridge.ATTRIBUTE, observation);
        request.setAttribute(ServletInstrumentation.UNMAPPED, observation);
        return observation;
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(
            @Advice.Origin Class<?> woven,
            @Advice.Enter @Nullable Object observation,
            @Advice.Argument(0) ServletRequest request,
            @Advice.Argument(1) ServletResponse response,
            @Advice.Thrown @Nullable Throwable thrown) {
        if (observation == null) {
            return;
        }
        if (thrown == null && request.isAsyncStarted()) {
            request.getAsyncContext().addListener((AsyncListener) Companions.of(woven), request, response);
            return;
        }
        int answered = ((HttpServletResponse) response).getStatus();
        int status = thrown != null && !response.isCommitted() ? 500 : answered;
        HttpBridge.end(
                observation,
                ((HttpServletRequest) request).getMethod(),
                status,
                request.getContentLength(),
                HttpBridge.announcedSize(status, ((Function<Object, String>) Companions.of(woven)).apply(response)),
                thrown,
                ((HttpServletRequest) request).getRequestURI());
    }
}
