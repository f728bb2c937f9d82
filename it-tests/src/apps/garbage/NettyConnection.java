package apps.garbage;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;

/** One connection of Netty's, without a socket; all runs on the caller's thread. */
final class NettyConnection {

    private static final byte[] OK = "ok".getBytes(StandardCharsets.US_ASCII);

    private final byte[] head = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private final EmbeddedChannel channel = new EmbeddedChannel(new HttpServerCodec(), new Answer());

    void send() {
        channel.writeInbound(Unpooled.wrappedBuffer(head));
        int length = 0;
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            length += part.readableBytes();
            part.release();
        }
        if (length == 0) {
            throw new IllegalStateException("no answer");
        }
    }

    private static final class Answer extends SimpleChannelInboundHandler<HttpObject> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
            if (message instanceof LastHttpContent) {
                DefaultFullHttpResponse answer = new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(OK));
                answer.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, OK.length);
                context.writeAndFlush(answer);
            }
        }
    }
}
