package io.synfinance.agent.instrumentation.helidon;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.returns;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Helidon: a request starts as its response is made, which is before any filter runs, and ends as the filters and the
 * route are through, by when the answer is written, or else with its connection or stream. What is refused before that is counted where the connection answers it.
 */
public final class HelidonInstrumentation implements LibraryInstrumentation {

    private static final String ROOM = "io.synfinance.agent.instrumentation.helidon.";
    private static final String SERVER = "io.helidon.webserver.";
    private static final String CONNECTION = SERVER + "http1.Http1Connection";
    private static final String RESPONSE = SERVER + "http1.Http1ServerResponse";
    private static final String STREAM = SERVER + "http2.Http2ServerStream";
    private static final String BUFFER = "io.helidon.common.buffers.BufferData";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                hook(
                        SERVER + "http.Filters",
                        named("filter").and(takesArguments(4)),
                        "AnsweredAdvice",
                        "ThreadRequests"),
                hook(CONNECTION, named("handle"), "EndAdvice", "ThreadRequests"),
                hook(CONNECTION, named("handleRequestException"), "RejectionAdvice", "ThreadRequests"),
                hook(CONNECTION, named("readEntityFromPipeline"), "ReadAdvice", "ThreadRequests"),
                hook(RESPONSE, isConstructor(), "Http1ResponseAdvice", "Responses"),
                hook(RESPONSE, named("responseBuffer").and(takesArguments(1)), "BodyAdvice", "Responses"),
                hook(RESPONSE, named("responseBuffer").and(takesArguments(3)), "BodyPartAdvice", "Responses")
                        .ofSomeVersions(),
                hook(RESPONSE, named("nonEntityBytes"), "HeadAdvice", "Responses"),
                hook(
                        RESPONSE + "$BlockingOutputStream",
                        named("write").and(takesArgument(0, named(BUFFER))),
                        "WriteAdvice",
                        "ThreadRequests"),
                hook(SERVER + "http2.Http2ServerResponse", isConstructor(), "Http2ResponseAdvice", "Responses"),
                hook(STREAM, named("run"), "EndAdvice", "ThreadRequests"),
                hook(STREAM, named("handle").and(takesArguments(0)), "StreamFailureAdvice", "ThreadRequests"),
                hook(STREAM, named("readEntityFromPipeline"), "ReadAdvice", "ThreadRequests"),
                hook(STREAM, named("writeData"), "WriteAdvice", "ThreadRequests"),
                hook(STREAM, named("writeHeadersWithData"), "WriteWithHeadersAdvice", "ThreadRequests"),
                hook(
                        SERVER + "websocket.WsUpgrader",
                        named("upgrade").and(takesArguments(3)),
                        "WebSocketAdvice",
                        "Upgrades"),
                hook(SERVER + "http.ErrorHandlers", named("unhandledError"), "UnhandledAdvice", "Failures"),
                hook(
                        "io.helidon.http.PathMatchers",
                        isPublic().and(takesArguments(String.class)).and(not(returns(String.class))),
                        "PathMatcherAdvice",
                        "Templates"),
                hook(SERVER + "http.ServiceRoute", isConstructor(), "ServiceRouteAdvice", "Services"),
                hook(SERVER + "http.HttpRouteImpl", named("accepts"), "RouteAdvice", "Routes"),
                hook(SERVER + "http.RouteCrawler", named("hasNext"), "NoRouteAdvice", "NoRoute"),
                hook("io.helidon.jersey.webserver.JaxRsService", named("doHandle"), "JaxRsAdvice", "JaxRsRequests"));
    }

    private static Hook hook(
            String target, ElementMatcher<? super MethodDescription> methods, String advice, String companion) {
        return new Hook(target, methods, ROOM + advice, ROOM + companion);
    }
}
