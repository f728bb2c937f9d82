package apps.redeploy;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/** A server within the application, by Netty's codecs without a connection; the agent has companions beside them. */
final class Codecs {

    private static final String REQUEST = "GET /within HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private Codecs() {}

    /** On a thread of its own: Netty leaves objects in that of the container. */
    static void answerOneRequest() {
        Thread thread = new Thread(() -> {
            EmbeddedChannel channel = new EmbeddedChannel(new HttpServerCodec());
            channel.writeInbound(Unpooled.copiedBuffer(REQUEST, StandardCharsets.US_ASCII));
            channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NO_CONTENT));
            channel.finishAndReleaseAll();
        });
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
