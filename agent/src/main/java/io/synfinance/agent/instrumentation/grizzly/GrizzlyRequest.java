package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.jspecify.annotations.Nullable;

/** A request from its head to the last byte of its answer, of either version of HTTP; handed from thread to thread. */
final class GrizzlyRequest {

    private static final Attribute<GrizzlyRequest> OF_PACKET =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(Companions.nameOfOwn("request"));

    private static final Attribute<GrizzlyRequest> OF_CONNECTION =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(Companions.nameOfOwn("in-flight"));

    private static final int INTERNAL_SERVER_ERROR = 500;

    private final HttpObservation observation = HttpBridge.start();
    private final @Nullable String method;
    private final @Nullable String path;
    private long received;
    private long sent;
    private int status;
    private volatile boolean postponed;

    private GrizzlyRequest(@Nullable String method, @Nullable String path) {
        this.method = method;
        this.path = path;
    }

    /**
     * Reads the head at once. Where requests are pipelined, Grizzly may use its bytes again before the answer is through.
     */
    private static GrizzlyRequest of(HttpRequestPacket packet) {
        GrizzlyRequest request = new GrizzlyRequest(packet.getMethod().getMethodString(), packet.getRequestURI());
        OF_PACKET.set(packet, request);
        return request;
    }

    private static GrizzlyRequest ofMalformed(HttpRequestPacket packet) {
        boolean hasMethod = !packet.getMethodDC().isNull();
        GrizzlyRequest request =
                new GrizzlyRequest(hasMethod ? packet.getMethod().getMethodString() : null, null);
        OF_PACKET.set(packet, request);
        return request;
    }

    /** Starts a request of HTTP/1, of which a connection has one at a time: what is pipelined is read later. */
    static void start(Connection<?> connection, HttpRequestPacket packet) {
        keep(connection, of(packet));
    }

    /** Starts a request of HTTP/1 that cannot be read. */
    static void startMalformed(Connection<?> connection, HttpRequestPacket packet) {
        keep(connection, ofMalformed(packet));
    }

    private static void keep(Connection<?> connection, GrizzlyRequest request) {
        GrizzlyRequest before = takeFrom(connection);
        if (before != null) {
            before.end();
        }
        OF_CONNECTION.set(connection, request);
    }

    /** Starts a request that is a stream of HTTP/2. */
    static void startStream(HttpRequestPacket packet) {
        of(packet);
    }

    /** That of a request or of the answer to it; null if it has none. */
    static @Nullable GrizzlyRequest find(HttpHeader header) {
        HttpRequestPacket packet =
                header.isRequest() ? (HttpRequestPacket) header : ((HttpResponsePacket) header).getRequest();
        return packet == null ? null : OF_PACKET.get(packet);
    }

    /** The one that a connection is answering, which is the connection's no more. */
    static @Nullable GrizzlyRequest takeFrom(Connection<?> connection) {
        return OF_CONNECTION.remove(connection);
    }

    /** The one that a connection is answering. */
    static @Nullable GrizzlyRequest answering(Connection<?> connection) {
        return OF_CONNECTION.get(connection);
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

    boolean isAnswered() {
        return status != 0;
    }

    /** No thread is at work on the answer any more. */
    void postponed() {
        postponed = true;
    }

    boolean isPostponed() {
        return postponed;
    }

    /** There will be no answer, if none has begun. */
    void failed(Throwable error) {
        HttpBridge.failed(observation, error);
        if (!isAnswered()) {
            answered(INTERNAL_SERVER_ERROR);
        }
    }

    void end() {
        HttpBridge.end(observation, method, status, received, sent, null, path);
    }
}
