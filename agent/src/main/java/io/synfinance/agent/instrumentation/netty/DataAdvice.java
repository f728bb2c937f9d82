package io.synfinance.agent.instrumentation.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2FrameListener;
import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;

/** Sees a piece of a body over HTTP/2, of a request or of an answer. */
final class DataAdvice {

    private DataAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(
            @Advice.Origin Class<?> woven,
            @Advice.Argument(0) ChannelHandlerContext context,
            @Advice.Argument(1) int stream,
            @Advice.Argument(2) ByteBuf data)
            throws Exception {
        ((Http2FrameListener) Companions.of(woven)).onDataRead(context, stream, data, 0, false);
    }
}
