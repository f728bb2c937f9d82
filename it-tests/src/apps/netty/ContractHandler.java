package apps.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The contract's answers; the body of {@code /echo} is gathered by hand. */
final class ContractHandler extends SimpleChannelInboundHandler<HttpObject> {

    private HttpRequest request;
    private ByteBuf body;

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
        if (message instanceof HttpRequest) {
            request = (HttpRequest) message;
            body = Unpooled.buffer();
            if (message.decoderResult().isFailure()) {
                answer(context, 400, "bad").addListener(written -> context.close());
                request = null;
                return;
            }
            if (HttpUtil.is100ContinueExpected(request)) {
                context.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
            }
        }
        if (message instanceof HttpContent && request != null) {
            body.writeBytes(((HttpContent) message).content());
            if (message instanceof LastHttpContent) {
                handle(context, new QueryStringDecoder(request.uri()));
            }
        }
    }

    private void handle(ChannelHandlerContext context, QueryStringDecoder query) {
        String path = query.path();
        switch (path) {
            case "/ok":
                answer(context, 200, "ok");
                return;
            case "/echo":
                answer(context, full(200, body));
                return;
            case "/created":
                answer(context, full(201, body));
                return;
            case "/redirect":
                FullHttpResponse redirect = full(302, Unpooled.EMPTY_BUFFER);
                redirect.headers().set(HttpHeaderNames.LOCATION, "/ok");
                answer(context, redirect);
                return;
            case "/exception":
                throw new IllegalStateException("meant");
            case "/status":
                int code = Integer.parseInt(query.parameters().get("code").get(0));
                answer(context, code, query.parameters().containsKey("plain") ? "status" : "");
                return;
            case "/slow":
                later(context, number(query, "millis"), () -> answer(context, 200, "slow"));
                return;
            case "/stream":
                HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
                HttpUtil.setTransferEncodingChunked(head, true);
                context.writeAndFlush(head);
                stream(context, number(query, "chunks"));
                return;
            case "/async":
                new Thread(() -> {
                            pause(100);
                            answer(context, 200, "async");
                        })
                        .start();
                return;
            case "/async-error":
                new Thread(() -> context.pipeline().fireExceptionCaught(new IllegalStateException("meant"))).start();
                return;
            case "/async-timeout":
                later(context, 100, () -> answer(context, 500, "timeout"));
                return;
            case "/websocket":
                FullHttpResponse upgrade = new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1, HttpResponseStatus.SWITCHING_PROTOCOLS, Unpooled.EMPTY_BUFFER);
                upgrade.headers().set(HttpHeaderNames.UPGRADE, "websocket").set(HttpHeaderNames.CONNECTION, "Upgrade");
                context.writeAndFlush(upgrade);
                return;
            default:
                if (path.startsWith("/items/")) {
                    answer(context, 200, "item " + path.substring("/items".length()));
                } else {
                    answer(context, 404, "not found");
                }
        }
    }

    /** One chunk after the other, each when the one before is written. */
    private static void stream(ChannelHandlerContext context, long left) {
        if (left == 0) {
            context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
            return;
        }
        context.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[1024])))
                .addListener(written -> {
                    if (written.isSuccess()) {
                        context.executor().execute(() -> stream(context, left - 1));
                    }
                });
    }

    private static ChannelFuture answer(ChannelHandlerContext context, int status, String text) {
        return answer(context, full(status, Unpooled.copiedBuffer(text, StandardCharsets.UTF_8)));
    }

    private static ChannelFuture answer(ChannelHandlerContext context, FullHttpResponse response) {
        return context.writeAndFlush(response);
    }

    private static FullHttpResponse full(int status, ByteBuf body) {
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), body);
        HttpUtil.setContentLength(response, body.readableBytes());
        return response;
    }

    private static void later(ChannelHandlerContext context, long millis, Runnable work) {
        context.executor().schedule(work, millis, TimeUnit.MILLISECONDS);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long number(QueryStringDecoder query, String name) {
        return Long.parseLong(query.parameters().get(name).get(0));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IllegalStateException) {
            answer(context, 500, "failed");
        } else {
            context.close();
        }
    }
}
