package io.synfinance.agent.instrumentation.grpc;

import io.grpc.ServerStreamTracer;
import io.grpc.Status;
import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import java.util.concurrent.atomic.AtomicLong;

/** One call, from its headers to the close of its stream. gRPC does not catch what a tracer throws. */
final class CallTracer extends ServerStreamTracer {

    private final HttpObservation observation = HttpBridge.start();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();

    /** Comes for methods that are there, so that what a scanner asks for names no endpoint. */
    @Override
    public void serverCallStarted(ServerCallInfo<?, ?> call) {
        try {
            String method = call.getMethodDescriptor().getFullMethodName();
            HttpBridge.route(observation, "/", method, HttpObservation.FRAMEWORK_ROUTE);
        } catch (Throwable e) {
            AdviceErrors.report(e, "grpc");
        }
    }

    @Override
    public void inboundWireSize(long bytes) {
        received.addAndGet(bytes);
    }

    @Override
    public void outboundWireSize(long bytes) {
        sent.addAndGet(bytes);
    }

    @Override
    public void streamClosed(Status status) {
        try {
            int code = HttpObservation.GRPC_STATUS + status.getCode().value();
            HttpBridge.end(observation, "POST", code, received.get(), sent.get(), status.getCause(), null);
        } catch (Throwable e) {
            AdviceErrors.report(e, "grpc");
        }
    }
}
