package io.synfinance.agent.instrumentation.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.util.AttributeKey;
import io.netty.util.collection.IntObjectHashMap;
import io.netty.util.collection.IntObjectMap;
import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.HttpBridge;
import org.jspecify.annotations.Nullable;

/** The requests of an HTTP/2 connection by their streams; each ends with its stream. */
final class StreamRequests extends Http2ConnectionAdapter {

    private static final AttributeKey<StreamRequests> KEY = AttributeKey.valueOf(Companions.nameOfOwn("streams"));

    private final IntObjectMap<NettyRequest> open = new IntObjectHashMap<>();
    private final Http2Connection connection;

    private StreamRequests(Http2Connection connection) {
        this.connection = connection;
    }

    /** Those of a connection where this side is the server; null if it is not, or no handler of Netty's. */
    static @Nullable StreamRequests of(ChannelHandlerContext context) {
        Channel channel = context.channel();
        StreamRequests requests = channel.attr(KEY).get();
        if (requests == null && context.handler() instanceof Http2ConnectionHandler) {
            Http2Connection connection = ((Http2ConnectionHandler) context.handler()).connection();
            if (connection.isServer()) {
                requests = new StreamRequests(connection);
                connection.addListener(requests);
                channel.attr(KEY).set(requests);
                ClientConnection.count(channel);
            }
        }
        return requests;
    }

    /** Starts a request, whose stream may not be there yet. */
    void start(int stream, NettyRequest request) {
        open.put(stream, request);
        HttpBridge.arriving(request.observation());
    }

    @Nullable
    NettyRequest get(int stream) {
        return open.get(stream);
    }

    /** Ends a request that was refused a stream. */
    void endUnlessOpen(int stream) {
        if (connection.stream(stream) == null) {
            end(stream);
        }
    }

    /** Puts the request that asked for the upgrade to its stream, as the answer comes. */
    void adopt(int stream, NettyRequest upgraded) {
        open.put(stream, upgraded);
    }

    @Override
    public void onStreamClosed(Http2Stream stream) {
        try {
            end(stream.id());
        } catch (Throwable e) {
            AdviceErrors.report(e, "netty");
        }
    }

    private void end(int stream) {
        NettyRequest request = open.remove(stream);
        if (request != null) {
            request.end();
        }
    }
}
