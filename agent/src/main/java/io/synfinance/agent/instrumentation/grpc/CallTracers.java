package io.synfinance.agent.instrumentation.grpc;

import io.grpc.Metadata;
import io.grpc.ServerStreamTracer;
import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes a tracer for every call that came over HTTP/2, and adds itself to a server's factories of tracers. */
final class CallTracers extends ServerStreamTracer.Factory implements UnaryOperator<List<?>> {

    private static final Metadata.Key<String> CONTENT_TYPE =
            Metadata.Key.of("content-type", Metadata.ASCII_STRING_MARSHALLER);

    @Override
    public List<?> apply(List<?> factories) {
        List<Object> more = new ArrayList<>(factories.size() + 1);
        more.addAll(factories);
        more.add(this);
        return more;
    }

    /** Calls within the process have no content type, and are no requests. */
    @Override
    public ServerStreamTracer newServerStreamTracer(String fullMethodName, Metadata headers) {
        try {
            if (headers.containsKey(CONTENT_TYPE)) {
                HttpBridge.dismiss(HttpBridge.arriving()); // Netty's codec has started the same request
                return new CallTracer();
            }
        } catch (Throwable e) {
            AdviceErrors.report(e, "grpc");
        }
        return new ServerStreamTracer() {};
    }
}
