package io.synfinance.agent.instrumentation.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;

/** Sees what a handler has thrown before the pipeline does. */
final class ExceptionAdvice {

    private ExceptionAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("deprecation")
    static void onEnter(
            @Advice.Origin Class<?> woven,
            @Advice.This ChannelHandlerContext context,
            @Advice.Argument(0) Throwable thrown)
            throws Exception {
        ((ChannelInboundHandler) Companions.of(woven)).exceptionCaught(context, thrown);
    }
}
