package io.synfinance.agent.instrumentation.netty;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import org.jspecify.annotations.Nullable;

/** A request from its head to the last byte of its answer, of either version of HTTP; used on the channel's own thread. */
final class NettyRequest implements ChannelFutureListener {

    private static final int BAD_REQUEST = 400;

    private final HttpObservation observation = HttpBridge.start();
    private final @Nullable String method;
    private final @Nullable String target;
    private long received;
    private long sent;
    private int status;

    /** A request with its method and target; both null if they could not be read. */
    NettyRequest(@Nullable String method, @Nullable String target) {
        this.method = method;
        this.target = target;
    }

    HttpObservation observation() {
        return observation;
    }

    void received(long bytes) {
        received += bytes;
    }

    void sent(long bytes) {
        sent += bytes;
    }

    void answered(int code) {
        status = code;
    }

    /** The last byte of the answer is written. */
    @Override
    public void operationComplete(ChannelFuture written) {
        try {
            end();
        } catch (Throwable e) {
            AdviceErrors.report(e, "netty");
        }
    }

    void end() {
        boolean bodiless = status == 204 || status == 304;
        HttpBridge.end(
                observation,
                method,
                method == null && status == 0 ? BAD_REQUEST : status,
                received,
                bodiless ? 0 : sent,
                null,
                observation.isRouted() || target == null ? null : path(target));
    }

    /** Of a target in origin form, or with scheme and host. */
    private static String path(String target) {
        int start = 0;
        if (!target.startsWith("/")) {
            int scheme = target.indexOf("://");
            start = scheme < 0 ? 0 : target.indexOf('/', scheme + 3);
            if (start < 0) {
                return "/";
            }
        }
        int end = target.length();
        for (int i = start; i < end; i++) {
            if (target.charAt(i) == '?' || target.charAt(i) == '#') {
                end = i;
            }
        }
        return target.substring(start, end);
    }
}
