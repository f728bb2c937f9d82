package io.synfinance.agent.instrumentation.tomcat;

import io.synfinance.agent.bootstrap.HttpBridge;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import net.bytebuddy.asm.Advice;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;

/** Ends a request; each container passes the access on to its parent, and the first one counts. */
final class AccessLogAdvice {

    private AccessLogAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) Request request, @Advice.Argument(1) Response response) {
        Object observation = request.getCoyoteRequest().getAttribute(HttpBridge.ATTRIBUTE);
        if (!HttpBridge.isInFlight(observation)) {
            return;
        }
        long requestBytes = request.getCoyoteRequest().getContentLengthLong();
        long responseBytes = response.getCoyoteResponse().getContentWritten();
        // A file that the connector sends by itself does not pass the response's output.
        Object fileEnd = responseBytes == 0 ? request.getAttribute("org.apache.tomcat.sendfile.end") : null;
        Object fileStart = fileEnd == null ? null : request.getAttribute("org.apache.tomcat.sendfile.start");
        // These classes do not tell which of the two names their version uses.
        Object error = response.isError() ? request.getAttribute("jakarta.servlet.error.exception") : null;
        if (error == null && response.isError()) {
            error = request.getAttribute("javax.servlet.error.exception");
        }
        int status = response.getStatus();
        if (error instanceof IOException) {
            // A connection that fails does so with any such exception, and only then the processor is left unable to
            // write.
            AtomicBoolean writable = new AtomicBoolean(true);
            response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
            if (!writable.get()) {
                status = status >= 500 ? 0 : status;
                error = null;
            }
        }
        HttpBridge.end(
                observation,
                request.getMethod(),
                status,
                requestBytes >= 0 ? requestBytes : request.getCoyoteRequest().getBytesRead(),
                fileEnd instanceof Long && fileStart instanceof Long
                        ? (Long) fileEnd - (Long) fileStart
                        : responseBytes,
                (Throwable) error,
                HttpBridge.isRouted(observation) ? null : request.getRequestURI());
    }
}
