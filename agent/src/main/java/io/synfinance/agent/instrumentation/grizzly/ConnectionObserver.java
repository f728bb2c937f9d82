package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.AdviceErrors;
import org.glassfish.grizzly.CloseReason;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.FileTransfer;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContext;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.nio.NIOConnection;

/** Is told of what happens on a server's connection of HTTP/1, as if it were the next filter, and passes nothing on. */
final class ConnectionObserver extends BaseFilter {

    /** Where the server keeps the request that it has given to a handler. */
    private static final Attribute<Object> HANDLED =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("HttpServerFilter.Request");

    /** A file goes past the codec. */
    @Override
    public NextAction handleWrite(FilterChainContext context) {
        Object message = context.getMessage();
        GrizzlyRequest request =
                message instanceof FileTransfer ? GrizzlyRequest.answering(context.getConnection()) : null;
        if (request != null) {
            request.sent(((FileTransfer) message).remaining());
        }
        return context.getInvokeAction();
    }

    /** An answer that is complete for the application may still wait to be written. */
    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        GrizzlyRequest request = HttpServerFilter.RESPONSE_COMPLETE_EVENT.type().equals(event.type())
                ? GrizzlyRequest.takeFrom(context.getConnection())
                : null;
        if (request != null) {
            HttpContext http = request.isAnswered() ? null : HttpContext.get(context);
            if (http != null) {
                request.answered(http.getRequest().getResponse().getStatus()); // to nobody
            }
            if (isWriting(context.getConnection())) {
                context.flush(new Written(request));
            } else {
                request.end();
            }
        }
        return context.getInvokeAction();
    }

    private static boolean isWriting(Connection<?> connection) {
        return connection instanceof NIOConnection
                && connection.isOpen()
                && !((NIOConnection) connection).getAsyncWriteQueue().isEmpty();
    }

    /**
     * What a client leaves behind has no answer, or not all of one. But a handler that is at work does not know yet, and it
     * is chance whether Grizzly does: its answer will be to nobody in either case.
     */
    @Override
    public NextAction handleClose(FilterChainContext context) {
        Connection<?> connection = context.getConnection();
        GrizzlyRequest request = GrizzlyRequest.answering(connection);
        if (request != null && !(isHandled(request, connection) && isClosedByClient(connection))) {
            GrizzlyRequest.takeFrom(connection);
            request.end();
        }
        return context.getInvokeAction();
    }

    private static boolean isHandled(GrizzlyRequest request, Connection<?> connection) {
        return !request.isAnswered() && !request.isPostponed() && HANDLED.get(connection) != null;
    }

    private static boolean isClosedByClient(Connection<?> connection) {
        CloseReason reason = connection.getCloseReason();
        return reason != null && reason.getType() == CloseType.REMOTELY;
    }

    private static final class Written extends EmptyCompletionHandler<Object> {

        private final GrizzlyRequest request;

        Written(GrizzlyRequest request) {
            this.request = request;
        }

        @Override
        public void completed(Object result) {
            end();
        }

        @Override
        public void failed(Throwable thrown) {
            end();
        }

        @Override
        public void cancelled() {
            end();
        }

        private void end() {
            try {
                request.end();
            } catch (Throwable e) {
                AdviceErrors.report(e, "grizzly");
            }
        }
    }
}
