package io.synfinance.agent.instrumentation.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/** Is told of every message that a server's encoder is about to write, as if it were the handler before, and writes nothing. */
final class AnswerWriter extends ChannelOutboundHandlerAdapter {

    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int FIRST_FINAL = 200;

    /** Sees a message; the promise is that of its last byte, or null if it is not known. */
    @Override
    public void write(ChannelHandlerContext context, Object message, @Nullable ChannelPromise promise) {
        ChannelRequests requests = ChannelRequests.of(context.channel());
        NettyRequest answering = requests == null ? null : requests.answering();
        if (requests == null || answering == null) {
            return;
        }
        if (message instanceof HttpResponse) {
            HttpResponse response = (HttpResponse) message;
            int status = response.status().code();
            if (status == SWITCHING_PROTOCOLS) {
                leaveHttp1(requests, answering, response, promise);
                return;
            }
            requests.interim(status < FIRST_FINAL);
            if (!requests.isInterim()) {
                answering.answered(status);
            }
        }
        if (!requests.isInterim()) {
            answering.sent(size(message));
        }
        if (message instanceof LastHttpContent) {
            if (requests.isInterim()) {
                requests.interim(false);
            } else {
                requests.takeAnswered();
                endWith(promise, answering);
            }
        }
    }

    /** The switch to another protocol ends a request, but for the one to HTTP/2, whose first stream answers it. */
    private static void leaveHttp1(
            ChannelRequests requests, NettyRequest request, HttpResponse response, @Nullable ChannelPromise promise) {
        String protocol = response.headers().get(HttpHeaderNames.UPGRADE);
        if (protocol != null && protocol.startsWith("h2c")) {
            requests.upgrade();
        } else {
            request.answered(SWITCHING_PROTOCOLS);
            requests.takeAnswered();
            endWith(promise, request);
        }
    }

    private static void endWith(@Nullable ChannelPromise promise, NettyRequest request) {
        if (promise == null || promise.isVoid()) {
            request.end();
        } else {
            promise.addListener(request);
        }
    }

    private static long size(Object message) {
        if (message instanceof HttpContent) {
            return ((HttpContent) message).content().readableBytes();
        }
        if (message instanceof ByteBuf) {
            return ((ByteBuf) message).readableBytes();
        }
        return message instanceof FileRegion ? ((FileRegion) message).count() : 0;
    }
}
