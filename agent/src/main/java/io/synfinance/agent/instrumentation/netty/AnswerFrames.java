package io.synfinance.agent.instrumentation.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2FrameAdapter;
import io.netty.handler.codec.http2.Http2Headers;
import org.jspecify.annotations.Nullable;

/** Is told of the frames that a server writes, as its client is going to read them. */
final class AnswerFrames extends Http2FrameAdapter {

    /** The stream of the request with which the connection was one of HTTP/1.1 before. */
    private static final int UPGRADED_STREAM = 1;

    private static final int FIRST_FINAL = 200;

    @Override
    public void onHeadersRead(
            ChannelHandlerContext context, int stream, Http2Headers headers, int padding, boolean last) {
        NettyRequest request = request(context, stream);
        CharSequence status = request == null ? null : headers.status();
        // Trailers have no status.
        if (request != null && status != null) {
            int code = Integer.parseInt(status.toString());
            if (code >= FIRST_FINAL) {
                request.answered(code);
            }
        }
    }

    @Override
    public int onDataRead(ChannelHandlerContext context, int stream, ByteBuf data, int padding, boolean last) {
        NettyRequest request = request(context, stream);
        if (request != null) {
            request.sent(data.readableBytes());
        }
        return 0;
    }

    private static @Nullable NettyRequest request(ChannelHandlerContext context, int stream) {
        StreamRequests requests = StreamRequests.of(context);
        if (requests == null) {
            return null;
        }
        NettyRequest known = requests.get(stream);
        return known == null && stream == UPGRADED_STREAM ? upgraded(context, requests) : known;
    }

    private static @Nullable NettyRequest upgraded(ChannelHandlerContext context, StreamRequests requests) {
        ChannelRequests before = ChannelRequests.of(context.channel());
        NettyRequest request = before == null ? null : before.takeUpgraded();
        if (request != null) {
            requests.adopt(UPGRADED_STREAM, request);
        }
        return request;
    }
}
