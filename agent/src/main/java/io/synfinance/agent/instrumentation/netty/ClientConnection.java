package io.synfinance.agent.instrumentation.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.util.AttributeKey;
import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.ConnectionsBridge;

/** A client's connection, which counts as open from its first request until it is closed. */
final class ClientConnection {

    private static final AttributeKey<Boolean> COUNTED = AttributeKey.valueOf(Companions.nameOfOwn("connection"));
    private static final String TYPE = "http";

    private ClientConnection() {}

    /** Counts a connection once, also if it goes on with another protocol. */
    static void count(Channel channel) {
        if (channel.attr(COUNTED).setIfAbsent(Boolean.TRUE) == null) {
            Runnable counted = ConnectionsBridge.counted(TYPE);
            channel.closeFuture().addListener((ChannelFuture closed) -> counted.run());
        }
    }
}
