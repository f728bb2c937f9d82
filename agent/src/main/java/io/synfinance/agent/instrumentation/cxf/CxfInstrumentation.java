package io.synfinance.agent.instrumentation.cxf;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/** CXF: the route is known when the operation is chosen; nested resources choose again while they are invoked. */
public final class CxfInstrumentation implements LibraryInstrumentation {

    private static final String PACKAGE = "io.synfinance.agent.instrumentation.cxf.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(
                        "org.apache.cxf.jaxrs.interceptor.JAXRSInInterceptor",
                        named("setExchangeProperties"),
                        PACKAGE + "OperationAdvice"),
                new Hook(
                        "org.apache.cxf.jaxrs.JAXRSInvoker",
                        named("invoke").and(takesArguments(3)),
                        PACKAGE + "NestedOperationAdvice"),
                new Hook(
                        "org.apache.cxf.jaxrs.utils.JAXRSUtils",
                        named("convertFaultToResponse").and(takesArguments(2)),
                        PACKAGE + "FaultAdvice"));
    }
}
