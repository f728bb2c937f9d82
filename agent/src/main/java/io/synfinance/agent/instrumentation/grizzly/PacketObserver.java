package io.synfinance.agent.instrumentation.grizzly;

import java.util.function.Consumer;
import java.util.function.Function;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.TransferEncoding;
import org.glassfish.grizzly.http.util.Header;
import org.jspecify.annotations.Nullable;

/**
 * Is told of what the codecs read and write, as if every codec had it among its probes, and ends the request of a packet.
 * Streams of HTTP/2 come without their connection, which has many.
 */
@SuppressWarnings("rawtypes") // as the probe that it is
final class PacketObserver extends HttpProbe.Adapter
        implements Consumer<HttpHeader>, Function<HttpHeader, @Nullable Object> {

    private static final int SWITCHING_PROTOCOLS = 101;

    @Override
    public void onHeaderParseEvent(@Nullable Connection connection, HttpHeader header, int size) {
        if (!header.isRequest()) {
            return; // this side is the client
        }
        HttpRequestPacket packet = (HttpRequestPacket) header;
        if (connection == null) {
            if (GrizzlyRequest.find(packet) == null) {
                GrizzlyRequest.startStream(packet);
            }
        } else if (!Method.PRI.equals(packet.getMethod())) { // with which HTTP/2 introduces itself
            GrizzlyRequest.start(connection, packet);
        }
    }

    /** A request that cannot be read is one too. */
    @Override
    public void onErrorEvent(Connection connection, HttpPacket packet, Throwable error) {
        HttpHeader header = packet.getHttpHeader();
        if (header.isRequest() && GrizzlyRequest.find(header) == null) {
            GrizzlyRequest.startMalformed(connection, (HttpRequestPacket) header);
        }
    }

    /** Comes as the head of an answer is final, and is no interim one. */
    @Override
    public void onHeaderSerializeEvent(@Nullable Connection connection, HttpHeader header, @Nullable Buffer buffer) {
        GrizzlyRequest request = header.isRequest() ? null : GrizzlyRequest.find(header);
        if (request == null || ((HttpResponsePacket) header).isAcknowledgement()) {
            return;
        }
        int status = ((HttpResponsePacket) header).getStatus();
        if (connection == null || status != SWITCHING_PROTOCOLS) {
            request.answered(status);
            return;
        }
        GrizzlyRequest.takeFrom(connection);
        // The first stream of HTTP/2 answers the request that asked for it.
        if (!"h2c".equals(header.getHeader(Header.Upgrade))) {
            request.answered(status);
            request.end();
        }
    }

    /** Without any encoding of the transfer. */
    @Override
    public void onTransferEncodingParseEvent(
            @Nullable Connection connection, HttpHeader header, Buffer body, @Nullable TransferEncoding encoding) {
        GrizzlyRequest request = header.isRequest() ? GrizzlyRequest.find(header) : null;
        if (request != null) {
            request.received(body.remaining());
        }
    }

    /** Before any encoding of the transfer. */
    @Override
    public void onTransferEncodingSerializeEvent(
            @Nullable Connection connection, HttpHeader header, Buffer body, @Nullable TransferEncoding encoding) {
        GrizzlyRequest request = header.isRequest() ? null : GrizzlyRequest.find(header);
        if (request != null) {
            request.sent(body.remaining());
        }
    }

    /** The answer is through, or never will be. */
    @Override
    public void accept(HttpHeader header) {
        GrizzlyRequest request = GrizzlyRequest.find(header);
        if (request != null) {
            request.end();
        }
    }

    /** The observation of a packet, null if it has none. */
    @Override
    public @Nullable Object apply(HttpHeader header) {
        GrizzlyRequest request = GrizzlyRequest.find(header);
        return request == null ? null : request.observation();
    }
}
