package io.synfinance.agent.instrumentation.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandler;
import io.netty.handler.codec.http.HttpObjectEncoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;

/** As {@link WriteAdvice}, before Netty 4.1.86, whose encoder sees no promise: a request ends as its last part is encoded. */
final class EncodeAdvice {

    private EncodeAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(
            @Advice.This HttpObjectEncoder<?> encoder,
            @Advice.Argument(0) ChannelHandlerContext context,
            @Advice.Argument(1) Object message)
            throws Exception {
        if (encoder instanceof HttpResponseEncoder) {
            ((ChannelOutboundHandler) Companions.of(HttpObjectEncoder.class)).write(context, message, null);
        }
    }
}
