package io.synfinance.agent.instrumentation.grpc;

import static net.bytebuddy.matcher.ElementMatchers.named;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Collections;
import java.util.List;

/** gRPC: every transport asks the tracers of its server about every call, so one more tracer sees them all. */
public final class GrpcInstrumentation implements LibraryInstrumentation {

    private static final String PACKAGE = "io.synfinance.agent.instrumentation.grpc.";

    @Override
    public List<Hook> hooks() {
        return Collections.singletonList(new Hook(
                "io.grpc.internal.StatsTraceContext",
                named("newServerContext"),
                PACKAGE + "ServerContextAdvice",
                PACKAGE + "CallTracers"));
    }
}
