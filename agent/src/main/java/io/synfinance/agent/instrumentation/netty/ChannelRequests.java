package io.synfinance.agent.instrumentation.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.util.AttributeKey;
import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The requests of an HTTP/1 connection that are not answered yet, in their order: a client may send several at once. */
final class ChannelRequests {

    private static final AttributeKey<ChannelRequests> KEY = AttributeKey.valueOf(Companions.nameOfOwn("requests"));

    /** Where a framework finds the observation of the request that is answered now. */
    private static final AttributeKey<Object> ANSWERING = AttributeKey.valueOf(HttpBridge.ATTRIBUTE);

    private final Channel channel;
    private final Deque<NettyRequest> waiting = new ArrayDeque<>();
    private @Nullable NettyRequest reading;
    private @Nullable NettyRequest upgrading;
    private boolean interim;

    private ChannelRequests(Channel channel) {
        this.channel = channel;
    }

    /** Those of a channel; null if it has had none. */
    static @Nullable ChannelRequests of(Channel channel) {
        return channel.attr(KEY).get();
    }

    /** Starts a request that a channel has read the head of. */
    static void start(Channel channel, NettyRequest request) {
        ChannelRequests requests = of(channel);
        if (requests == null) {
            requests = new ChannelRequests(channel);
            channel.attr(KEY).set(requests);
            ClientConnection.count(channel);
            channel.closeFuture().addListener((ChannelFuture closed) -> endOf(closed.channel()));
        }
        requests.reading = request;
        requests.waiting.add(request);
        if (requests.waiting.size() == 1) {
            requests.showAnswering();
        }
        HttpBridge.arriving(request.observation());
    }

    /** What a client leaves behind has no answer, or not all of one. */
    private static void endOf(Channel channel) {
        try {
            ChannelRequests requests = of(channel);
            if (requests != null) {
                requests.endAll();
            }
        } catch (Throwable e) {
            AdviceErrors.report(e, "netty");
        }
    }

    private void endAll() {
        for (NettyRequest request = waiting.poll(); request != null; request = waiting.poll()) {
            request.end();
        }
        NettyRequest upgraded = takeUpgraded();
        if (upgraded != null) {
            upgraded.end();
        }
    }

    /** The request whose body is being read. */
    @Nullable
    NettyRequest reading() {
        return reading;
    }

    /** The request that is answered now. */
    @Nullable
    NettyRequest answering() {
        return waiting.peek();
    }

    /** Whether what is written belongs to an interim answer, which is followed by the real one. */
    boolean isInterim() {
        return interim;
    }

    void interim(boolean now) {
        interim = now;
    }

    /** Takes the answered request out. */
    @Nullable
    NettyRequest takeAnswered() {
        NettyRequest answered = waiting.poll();
        showAnswering();
        return answered;
    }

    private void showAnswering() {
        NettyRequest answering = waiting.peek();
        channel.attr(ANSWERING).set(answering == null ? null : answering.observation());
    }

    /** Takes the answered request out and keeps it for the first stream of the HTTP/2 connection that this one becomes. */
    void upgrade() {
        upgrading = waiting.poll();
    }

    /** The request that goes on as the first stream, once. */
    @Nullable
    NettyRequest takeUpgraded() {
        NettyRequest taken = upgrading;
        upgrading = null;
        return taken;
    }
}
