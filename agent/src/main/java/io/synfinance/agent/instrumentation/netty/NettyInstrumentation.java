package io.synfinance.agent.instrumentation.netty;

import static net.bytebuddy.matcher.ElementMatchers.declaresMethod;
import static net.bytebuddy.matcher.ElementMatchers.isDeclaredBy;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Netty, and so every server that stands on its codecs: a request starts as the decoder has its head, and ends as the last
 * byte of its answer is written, or its stream is closed. The codecs themselves are woven; the pipeline stays as it is.
 */
public final class NettyInstrumentation implements LibraryInstrumentation {

    private static final String CODEC = "io.netty.handler.codec.";
    private static final String FRAME_READER = CODEC + "http2.DefaultHttp2ConnectionDecoder$FrameReadListener";
    private static final String FRAME_WRITER = CODEC + "http2.DefaultHttp2ConnectionEncoder";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                hook(
                        "io.netty.channel.AbstractChannelHandlerContext",
                        method("invokeExceptionCaught", 1).and(not(ElementMatchers.isStatic())),
                        "ExceptionAdvice",
                        "FailureObserver"),
                hook(CODEC + "http.HttpObjectDecoder", method("decode", 3), "DecodeAdvice", "RequestReader"),
                hook(CODEC + "http.HttpObjectEncoder", method("write", 3), "WriteAdvice", "AnswerWriter")
                        .ofSomeVersions(),
                hook(
                                CODEC + "http.HttpObjectEncoder",
                                method("encode", 3).and(isDeclaredBy(not(declaresMethod(named("write"))))),
                                "EncodeAdvice",
                                "AnswerWriter")
                        .ofSomeVersions(),
                hook(FRAME_READER, method("onHeadersRead", 8), "HeadersReadAdvice", "RequestFrames"),
                hook(FRAME_READER, method("onDataRead", 5), "DataAdvice", "RequestFrames"),
                hook(FRAME_WRITER, method("writeHeaders", 6), "HeadersWriteAdvice", "AnswerFrames"),
                hook(FRAME_WRITER, method("writeHeaders", 9), "HeadersWriteAdvice", "AnswerFrames"),
                hook(FRAME_WRITER, method("writeData", 6), "DataAdvice", "AnswerFrames"));
    }

    private static Hook hook(
            String target, ElementMatcher<? super MethodDescription> methods, String advice, String companion) {
        String room = "io.synfinance.agent.instrumentation.netty.";
        return new Hook(target, methods, room + advice, room + companion);
    }

    private static ElementMatcher.Junction<MethodDescription> method(String name, int parameters) {
        return ElementMatchers.<MethodDescription>named(name).and(takesArguments(parameters));
    }
}
