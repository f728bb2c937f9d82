package io.synfinance.agent.instrumentation.jetty;

import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.function.ToLongFunction;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;
import org.eclipse.jetty.http.MetaData;

/** Ends a request; without anything committed the client had gone before there was an answer. */
final class CompletionAdvice {

    private CompletionAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(
            @Advice.Origin Class<?> woven,
            @Advice.FieldValue("_request") HttpServletRequest request,
            @Advice.FieldValue("_committedMetaData") MetaData.Response committed,
            @Advice.FieldValue("_written") long written) {
        Object observation = request.getAttribute(HttpBridge.ATTRIBUTE);
        if (!HttpBridge.isInFlight(observation)) {
            return;
        }
        String method = request.getMethod();
        long announced = request.getContentLengthLong();
        Object error = request.getAttribute("javax.servlet.error.exception");
        HttpBridge.end(
                observation,
                method,
                committed == null ? 0 : committed.getStatus(),
                announced >= 0 ? announced : ((ToLongFunction<Object>) Companions.of(woven)).applyAsLong(request),
                written,
                error instanceof Throwable ? (Throwable) error : null,
                // Of what could not be read Jetty 10 and 11 say that it was for the root.
                method == null || HttpBridge.isRouted(observation) ? null : request.getRequestURI());
    }
}
