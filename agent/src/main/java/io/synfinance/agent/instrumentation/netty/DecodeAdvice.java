package io.synfinance.agent.instrumentation.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.handler.codec.http.HttpObjectDecoder;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.synfinance.agent.bootstrap.Companions;
import java.util.List;
import net.bytebuddy.asm.Advice;

/** Sees what a server's decoder has made of the bytes of a client. */
final class DecodeAdvice {

    private DecodeAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static int onEnter(@Advice.Argument(2) List<Object> messages) {
        return messages.size();
    }

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(
            @Advice.This HttpObjectDecoder decoder,
            @Advice.Argument(0) ChannelHandlerContext context,
            @Advice.Argument(2) List<Object> messages,
            @Advice.Enter int before)
            throws Exception {
        if (decoder instanceof HttpRequestDecoder) {
            for (int i = before; i < messages.size(); i++) {
                ((ChannelInboundHandler) Companions.of(HttpObjectDecoder.class)).channelRead(context, messages.get(i));
            }
        }
    }
}
