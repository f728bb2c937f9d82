package io.synfinance.agent.instrumentation.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2FrameAdapter;
import io.netty.handler.codec.http2.Http2Headers;

/** Is told of the frames that a server reads. */
final class RequestFrames extends Http2FrameAdapter {

    @Override
    public void onHeadersRead(
            ChannelHandlerContext context,
            int stream,
            Http2Headers headers,
            int dependency,
            short weight,
            boolean exclusive,
            int padding,
            boolean last) {
        StreamRequests requests = StreamRequests.of(context);
        if (requests == null) {
            return;
        }
        CharSequence method = headers.method();
        if (method != null && requests.get(stream) == null) {
            CharSequence path = headers.path();
            requests.start(stream, new NettyRequest(method.toString(), path == null ? null : path.toString()));
        }
    }

    /** Comes after the headers were handled, by when the stream is there, or was refused. */
    @Override
    public void onHeadersRead(
            ChannelHandlerContext context, int stream, Http2Headers headers, int padding, boolean last) {
        StreamRequests requests = StreamRequests.of(context);
        if (requests != null) {
            requests.endUnlessOpen(stream);
        }
    }

    @Override
    public int onDataRead(ChannelHandlerContext context, int stream, ByteBuf data, int padding, boolean last) {
        StreamRequests requests = StreamRequests.of(context);
        NettyRequest request = requests == null ? null : requests.get(stream);
        if (request != null) {
            request.received(data.readableBytes());
        }
        return 0;
    }
}
