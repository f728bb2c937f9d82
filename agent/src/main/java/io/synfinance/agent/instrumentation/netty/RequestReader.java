package io.synfinance.agent.instrumentation.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;

/** Is told of every message that a server's decoder makes, as if it were the next handler, and passes nothing on. */
final class RequestReader extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            HttpRequest request = (HttpRequest) message;
            boolean unread = request.decoderResult().isFailure();
            ChannelRequests.start(
                    context.channel(),
                    unread
                            ? new NettyRequest(null, null)
                            : new NettyRequest(request.method().name(), request.uri()));
        }
        if (message instanceof HttpContent) {
            ChannelRequests requests = ChannelRequests.of(context.channel());
            NettyRequest reading = requests == null ? null : requests.reading();
            if (reading != null) {
                reading.received(((HttpContent) message).content().readableBytes());
            }
        }
    }
}
