package io.synfinance.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.Adapter;
import org.apache.coyote.OutputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One request through a real server, from the bytes or the parsed head to the answer, without sockets, which would cost ten times
 * what is to be seen. To be run with the agent and without.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ServerRequests {

    private static final byte[] PATH = "/health".getBytes(StandardCharsets.US_ASCII);

    /** Tomcat from its connector on: mapping, pipeline, filters, servlet, access log. */
    @Benchmark
    public long tomcat(TomcatRequest request) throws Exception {
        return request.send();
    }

    /** Netty's codec for servers, and a handler that answers. */
    @Benchmark
    public int netty(NettyRequest request) {
        return request.send();
    }

    @State(Scope.Benchmark)
    public static class TomcatServer {
        private final Tomcat tomcat = new Tomcat();

        @Setup
        public void start() throws IOException, LifecycleException {
            tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
            HealthOnTomcat.deploy(tomcat);
            tomcat.setPort(0);
            tomcat.start();
        }

        @TearDown
        public void stop() throws LifecycleException {
            tomcat.stop();
            tomcat.destroy();
        }

        Adapter adapter() {
            return tomcat.getConnector().getProtocolHandler().getAdapter();
        }
    }

    /** What a connector keeps for one connection, and uses again for each request. */
    @State(Scope.Thread)
    public static class TomcatRequest implements OutputBuffer {
        private final Request request = new Request();
        private final Response response = new Response();
        private Adapter adapter;
        private long sent;

        @Setup
        public void connect(TomcatServer server) {
            adapter = server.adapter();
            request.setResponse(response);
            response.setOutputBuffer(this);
        }

        long send() throws Exception {
            request.method().setString("GET");
            request.requestURI().setBytes(PATH, 0, PATH.length);
            request.protocol().setString("HTTP/1.1");
            request.serverName().setString("localhost");
            adapter.service(request, response);
            if (response.getStatus() != 200) {
                throw new IllegalStateException("status " + response.getStatus());
            }
            request.recycle();
            response.recycle();
            return sent;
        }

        @Override
        public int doWrite(ByteBuffer chunk) {
            int length = chunk.remaining();
            chunk.position(chunk.limit());
            sent += length;
            return length;
        }

        @Override
        public long getBytesWritten() {
            return sent;
        }
    }

    /** A connection. */
    @State(Scope.Thread)
    public static class NettyRequest {
        private final byte[] head =
                "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        private EmbeddedChannel channel;

        @Setup
        public void connect() {
            channel = new EmbeddedChannel(new HttpServerCodec(), new HealthOnNetty.Answer());
        }

        int send() {
            channel.writeInbound(Unpooled.wrappedBuffer(head));
            int length = 0;
            for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
                length += part.readableBytes();
                part.release();
            }
            if (length == 0) {
                throw new IllegalStateException("no answer");
            }
            return length;
        }
    }
}
