package io.synfinance.agent.instrumentation.jetty12;

import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** The stream of one request and its answer: it counts the bytes of both bodies, and ends the request with itself. */
final class ObservedStream extends HttpStream.Wrapper {

    /** Where Jetty and its servlets of Jakarta EE 8 and 9, or later, leave what the application threw. */
    private static final String[] EXCEPTIONS = {
        "org.eclipse.jetty.server.error_exception", "jakarta.servlet.error.exception", "javax.servlet.error.exception"
    };

    private final Request request;
    private final HttpObservation observation;
    private final boolean unread;
    private long bytesRead;
    private long bytesSent;
    private int status;

    /** The stream of a request; nothing is known of an unread one. */
    ObservedStream(HttpStream stream, Request request, HttpObservation observation, boolean unread) {
        super(stream);
        this.request = request;
        this.observation = observation;
        this.unread = unread;
    }

    @Override
    public Content.@Nullable Chunk read() {
        Content.Chunk chunk = super.read();
        if (chunk != null && !Content.Chunk.isFailure(chunk)) {
            bytesRead += chunk.remaining();
        }
        return chunk;
    }

    @Override
    public void send(
            MetaData.Request request,
            MetaData.@Nullable Response response,
            boolean last,
            @Nullable ByteBuffer content,
            Callback callback) {
        // Informational answers precede the answer, but for the one that ends HTTP.
        if (response != null && (response.getStatus() >= 200 || response.getStatus() == 101)) {
            status = response.getStatus();
        }
        if (content != null) {
            bytesSent += content.remaining();
        }
        super.send(request, response, last, content, callback);
    }

    @Override
    public void succeeded() {
        end(null);
        super.succeeded();
    }

    @Override
    public void failed(Throwable failure) {
        end(failure);
        super.failed(failure);
    }

    private void end(@Nullable Throwable failure) {
        try {
            long announced = request.getLength();
            HttpBridge.end(
                    observation,
                    unread ? null : request.getMethod(),
                    status,
                    announced >= 0 ? announced : bytesRead,
                    bytesSent,
                    error(failure),
                    unread || observation.isRouted()
                            ? null
                            : request.getHttpURI().getPath());
        } catch (Throwable e) {
            AdviceErrors.report(e, "jetty-12");
        }
    }

    private @Nullable Throwable error(@Nullable Throwable failure) {
        for (String name : EXCEPTIONS) {
            Object thrown = request.getAttribute(name);
            if (thrown instanceof Throwable) {
                return (Throwable) thrown;
            }
        }
        return failure;
    }
}
