package io.synfinance.agent.instrumentation.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandler;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpObjectEncoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;

/** Sees what a server is about to write; the promise of the last part becomes one that can be listened to. */
final class WriteAdvice {

    private WriteAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(
            @Advice.This HttpObjectEncoder<?> encoder,
            @Advice.Argument(0) ChannelHandlerContext context,
            @Advice.Argument(1) Object message,
            @Advice.Argument(value = 2, readOnly = false) ChannelPromise promise)
            throws Exception {
        if (encoder instanceof HttpResponseEncoder) {
            if (message instanceof LastHttpContent) {
                promise = promise.unvoid();
            }
            ((ChannelOutboundHandler) Companions.of(HttpObjectEncoder.class)).write(context, message, promise);
        }
    }
}
