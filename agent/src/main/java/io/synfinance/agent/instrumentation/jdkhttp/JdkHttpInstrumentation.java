package io.synfinance.agent.instrumentation.jdkhttp;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * The JDK's own server ({@code com.sun.net.httpserver}). A handler may answer later and from another thread, so a request
 * ends where the server learns that the answer was written, or where the connection is closed.
 */
public final class JdkHttpInstrumentation implements LibraryInstrumentation {

    private static final String SERVER = "sun.net.httpserver.";
    private static final String FIXED = SERVER + "FixedLengthOutputStream";
    private static final String CHUNKED = SERVER + "ChunkedOutputStream";
    private static final String UNTIL_CLOSE = SERVER + "UndefLengthOutputStream";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                hook(SERVER + "Request", isConstructor(), "RequestLineAdvice"),
                hook(SERVER + "ServerImpl$Exchange", method("run", 0), "ExchangeThreadAdvice"),
                hook(SERVER + "ServerImpl$Exchange", method("sendReply", 3), "RejectionAdvice"),
                hook(SERVER + "ExchangeImpl", isConstructor(), "ExchangeAdvice"),
                hook(SERVER + "ExchangeImpl", method("sendResponseHeaders", 2), "ResponseHeadersAdvice"),
                hook(FIXED, method("write", 1), "WriteByteAdvice"),
                hook(FIXED, method("write", 3), "WriteBytesAdvice"),
                hook(CHUNKED, method("write", 1), "WriteByteAdvice"),
                hook(CHUNKED, method("write", 3), "WriteBytesAdvice"),
                hook(UNTIL_CLOSE, method("write", 1), "WriteByteAdvice"),
                hook(UNTIL_CLOSE, method("write", 3), "WriteBytesAdvice"),
                hook(SERVER + "ChunkedInputStream", method("readImpl", 3), "ReadChunkAdvice"),
                hook(SERVER + "Request$ReadStream", method("read", 3), "ReadAdvice"),
                hook(SERVER + "Request$WriteStream", method("write", 3), "WriteAdvice"),
                hook(SERVER + "SSLStreams$InputStream", method("read", 3), "ReadAdvice"),
                hook(SERVER + "SSLStreams$OutputStream", method("write", 3), "WriteAdvice"),
                hook(SERVER + "Event", isConstructor(), "AnswerEndAdvice"),
                hook(SERVER + "HttpConnection", method("close", 0), "ConnectionCloseAdvice"),
                hook("com.sun.net.httpserver.Filter$Chain", method("doFilter", 1), "HandlerAdvice"));
    }

    private static Hook hook(String target, ElementMatcher<? super MethodDescription> methods, String advice) {
        return new Hook(target, methods, "io.synfinance.agent.instrumentation.jdkhttp." + advice);
    }

    private static ElementMatcher<MethodDescription> method(String name, int parameters) {
        return ElementMatchers.<MethodDescription>named(name).and(takesArguments(parameters));
    }
}
