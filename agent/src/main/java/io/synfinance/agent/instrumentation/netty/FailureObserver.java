package io.synfinance.agent.instrumentation.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.synfinance.agent.bootstrap.HttpBridge;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Is told of every exception on its way up a pipeline, as if it were the next handler. */
final class FailureObserver extends ChannelInboundHandlerAdapter {

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable thrown) {
        // A connection that broke is no failure of who answers on it.
        if (!(thrown instanceof IOException)) {
            HttpBridge.failed(observation(context.channel()), thrown);
        }
    }

    /** A stream of HTTP/2 has a channel of its own, where only handlers that are called at once can be heard. */
    private static @Nullable Object observation(Channel channel) {
        ChannelRequests requests = ChannelRequests.of(channel);
        NettyRequest answering = requests == null ? null : requests.answering();
        return answering == null ? HttpBridge.arriving() : answering.observation();
    }
}
