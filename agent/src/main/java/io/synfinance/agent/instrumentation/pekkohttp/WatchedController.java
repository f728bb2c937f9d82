package io.synfinance.agent.instrumentation.pekkohttp;

import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.bootstrap.HttpObservation;
import java.util.function.UnaryOperator;
import org.apache.pekko.http.impl.engine.parsing.ParserOutput.MessageStartError;
import org.apache.pekko.http.impl.engine.parsing.ParserOutput.RequestOutput;
import org.apache.pekko.http.impl.engine.rendering.ResponseRenderingContext;
import org.apache.pekko.http.scaladsl.model.HttpEntity;
import org.apache.pekko.http.scaladsl.model.HttpResponse;
import org.apache.pekko.stream.BidiShape;
import org.apache.pekko.stream.Inlet;
import org.apache.pekko.stream.Outlet;
import org.apache.pekko.stream.stage.GraphStageLogic;
import org.apache.pekko.stream.stage.InHandler;
import org.apache.pekko.stream.stage.OutHandler;
import org.jspecify.annotations.Nullable;

/**
 * The stage that pairs requests with answers, on a connection of a server that was bound before the agent came: such a
 * server has no layers of ours, but each connection makes the logic of its stages anew. What comes in is looked at, and
 * replaced, before the logic grabs it.
 */
final class WatchedController {

    private static final int INTERNAL_SERVER_ERROR = 500;

    private final GraphStageLogic logic;
    private final BidiShape<RequestOutput, RequestOutput, HttpResponse, ResponseRenderingContext> shape;
    private final ConnectionRequests requests = new ConnectionRequests();

    private WatchedController(
            GraphStageLogic logic,
            BidiShape<RequestOutput, RequestOutput, HttpResponse, ResponseRenderingContext> shape) {
        this.logic = logic;
        this.shape = shape;
    }

    /** Watches a logic that has not run yet. */
    static void watch(
            GraphStageLogic logic,
            BidiShape<RequestOutput, RequestOutput, HttpResponse, ResponseRenderingContext> shape) {
        WatchedController watched = new WatchedController(logic, shape);
        logic.setHandler(shape.in1(), watched.new In(shape.in1(), watched::request));
        logic.setHandler(shape.in2(), watched.new In(shape.in2(), watched::answer));
        logic.setHandler(shape.out1(), watched.new Out(watched.handler(shape.out1())));
        logic.setHandler(shape.out2(), watched.new Out(watched.handler(shape.out2())));
    }

    private Object request(Object part) {
        return part instanceof RequestOutput && !(part instanceof MessageStartError)
                ? requests.request((RequestOutput) part)
                : part;
    }

    private Object answer(Object response) {
        return response instanceof HttpResponse ? requests.answer((HttpResponse) response) : response;
    }

    private OutHandler handler(Outlet<?> out) {
        return (OutHandler) logic.handlers()[logic.inCount() + out.id()];
    }

    private void work(Signal signal) throws Exception {
        work(signal, () -> {});
    }

    /** Lets the logic work on a signal; it may set another handler, or be through with the connection. */
    private void work(Signal signal, Runnable afterwards) throws Exception {
        boolean done = false;
        try {
            signal.handle();
            done = true;
        } finally {
            look(afterwards, !done);
        }
    }

    private void look(Runnable afterwards, boolean failed) {
        try {
            afterwards.run();
            if (failed || logic.interpreter().isStageCompleted(logic)) {
                requests.stopped();
            } else if (handler(shape.out2()) == GraphStageLogic.EagerTerminateOutput$.MODULE$) {
                logic.setHandler(shape.out2(), new Out(handler(shape.out2())));
            }
        } catch (Throwable e) {
            AdviceErrors.report(e, "pekko-http");
        }
    }

    private void refused(MessageStartError error) {
        HttpResponse own = ownAnswer();
        requests.refused(error.status().intValue(), own == null ? HttpObservation.UNKNOWN_SIZE : size(own));
    }

    private void failed(Throwable thrown) {
        HttpResponse own = ownAnswer();
        if (own == null) {
            requests.failed(thrown, INTERNAL_SERVER_ERROR, HttpObservation.UNKNOWN_SIZE);
        } else {
            requests.failed(thrown, own.status().intValue(), size(own));
        }
    }

    /** What the stage itself answers, unless that waits for the connection. */
    private @Nullable HttpResponse ownAnswer() {
        return Slot.of(logic, shape.out2()).answer();
    }

    private static long size(HttpResponse response) {
        return response.entity() instanceof HttpEntity.Strict
                ? ((HttpEntity.Strict) response.entity()).contentLength()
                : HttpObservation.UNKNOWN_SIZE;
    }

    /** What a stage is told. */
    private interface Signal {
        void handle() throws Exception;
    }

    private final class In implements InHandler {

        private final Inlet<?> in;
        private final UnaryOperator<Object> look;
        private final InHandler handler;

        In(Inlet<?> in, UnaryOperator<Object> look) {
            this.in = in;
            this.look = look;
            handler = (InHandler) logic.handlers()[in.id()];
        }

        @Override
        public void onPush() throws Exception {
            Object pushed = pushed();
            work(handler::onPush, () -> {
                if (pushed instanceof MessageStartError) {
                    refused((MessageStartError) pushed);
                }
            });
        }

        /** What has come in, which the logic is going to grab as it is seen. */
        private @Nullable Object pushed() {
            try {
                return Slot.of(logic, in).replaceElement(look);
            } catch (Throwable e) {
                AdviceErrors.report(e, "pekko-http");
                return null;
            }
        }

        @Override
        public void onUpstreamFinish() throws Exception {
            work(handler::onUpstreamFinish);
        }

        @Override
        public void onUpstreamFailure(Throwable thrown) throws Exception {
            work(() -> handler.onUpstreamFailure(thrown), () -> {
                if (in.equals(shape.in2())) {
                    failed(thrown);
                }
            });
        }
    }

    private final class Out implements OutHandler {

        private final OutHandler handler;

        Out(OutHandler handler) {
            this.handler = handler;
        }

        @Override
        public void onPull() throws Exception {
            work(handler::onPull);
        }

        @Override
        public void onDownstreamFinish(Throwable cause) throws Exception {
            work(() -> handler.onDownstreamFinish(cause));
        }
    }
}
