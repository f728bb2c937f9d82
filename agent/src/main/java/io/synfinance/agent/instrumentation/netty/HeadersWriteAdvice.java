package io.synfinance.agent.instrumentation.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2FrameListener;
import io.netty.handler.codec.http2.Http2Headers;
import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;

/** Sees the headers of an answer over HTTP/2. */
final class HeadersWriteAdvice {

    private HeadersWriteAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(
            @Advice.Origin Class<?> woven,
            @Advice.Argument(0) ChannelHandlerContext context,
            @Advice.Argument(1) int stream,
            @Advice.Argument(2) Http2Headers headers)
            throws Exception {
        ((Http2FrameListener) Companions.of(woven)).onHeadersRead(context, stream, headers, 0, false);
    }
}
