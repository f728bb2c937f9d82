package io.synfinance.agent.instrumentation.grizzly;

import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;
import org.jspecify.annotations.Nullable;

/**
 * Grizzly: a request starts as the codec has its head, and ends as the last byte of its answer is written, or its stream is
 * closed. The codecs tell their probes almost everything, so what they tell is listened to where they tell it.
 */
public final class GrizzlyInstrumentation implements LibraryInstrumentation {

    private static final String HTTP = "org.glassfish.grizzly.http.";
    private static final String HTTP2 = "org.glassfish.grizzly.http2.";
    private static final String PROBES = HTTP + "HttpProbeNotifier";
    private static final String CODEC = HTTP + "HttpCodecFilter";
    private static final String SERVER_CODEC = HTTP + "HttpServerFilter";
    private static final String STREAM = HTTP2 + "Http2Stream";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                hook(PROBES, method("notifyHeaderParse", 4), "HeaderReadAdvice"),
                hook(PROBES, method("notifyHeaderSerialize", 4), "HeaderWriteAdvice"),
                hook(PROBES, method("notifyProbesError", 4), "UnreadableAdvice"),
                hook(CODEC, method("decodeContent", 2), "BodyReadAdvice", "PacketObserver"),
                hook(CODEC, method("serializeWithTransferEncoding", 3), "BodyWriteAdvice", "PacketObserver"),
                hook(CODEC, method("handleWrite", 1), "FileAdvice", "PacketObserver"),
                hook(SERVER_CODEC, method("handleEvent", 2), "EventAdvice", "ConnectionObserver"),
                hook(SERVER_CODEC, method("handleClose", 1), "CloseAdvice", "ConnectionObserver"),
                hook(SERVER_CODEC, method("commitAndCloseAsError", 2), "RejectionAdvice", "ConnectionObserver"),
                hook(HTTP + "HttpRequestPacket", method("getAttribute", 1), "AttributeAdvice", "MissingAnswers"),
                hook(HTTP + "server.HttpHandler", method("doHandle", 2), "HandlerErrorAdvice", "MappingObserver"),
                hook(HTTP + "server.HttpHandler", method("updatePaths", 2), "MappingAdvice", "MappingObserver"),
                hook(HTTP + "server.Response", method("suspend", 4), "SuspendAdvice"),
                hook(HTTP + "server.util.HtmlHelper", method("setErrorAndSendErrorPage", 7), "ErrorPageAdvice"),
                hook(HTTP2 + "Http2BaseFilter", method("sendUpstream", 3), "StreamAdvice"),
                hook(STREAM, method("onSndHeaders", 1), "StreamAnswerAdvice"),
                hook(STREAM, method("offerInputData", 2), "StreamReadAdvice"),
                hook(STREAM, method("onOutputClosed", 0), "StreamEndAdvice"),
                hook(STREAM, method("closedRemotely", 0), "StreamEndAdvice"),
                hook(HTTP2 + "DefaultOutputSink", method("flushToConnectionOutputSink", 5), "StreamWriteAdvice"));
    }

    private static Hook hook(String target, ElementMatcher<? super MethodDescription> methods, String advice) {
        return hook(target, methods, advice, null);
    }

    private static Hook hook(
            String target,
            ElementMatcher<? super MethodDescription> methods,
            String advice,
            @Nullable String companion) {
        String room = "io.synfinance.agent.instrumentation.grizzly.";
        return new Hook(target, methods, room + advice, companion == null ? null : room + companion);
    }

    private static ElementMatcher<MethodDescription> method(String name, int parameters) {
        return ElementMatchers.<MethodDescription>named(name).and(takesArguments(parameters));
    }
}
