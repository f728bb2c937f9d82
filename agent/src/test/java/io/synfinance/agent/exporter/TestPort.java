package io.synfinance.agent.exporter;

import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.config.ExporterConfig;
import io.synfinance.agent.logging.AgentLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A port on this machine whose {@code /metrics} says what the test wants, and a client that says what it wants. */
final class TestPort implements AutoCloseable {

    static final Endpoint METRICS = request -> Answer.text(200, "up 1\n");

    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    final PortRecord record = new PortRecord();
    final ExporterServer server;
    final int number;

    private TestPort(String argument, PortLimits limits, Endpoint metrics) throws IOException {
        AgentLog log = new AgentLog(new PrintStream(logged, true, StandardCharsets.UTF_8), "info");
        server = ExporterServer.open(config(argument), limits, metrics, new PageEndpoint(new TestPage()), record, log);
        number = URI.create(server.metricsAddress()).getPort();
    }

    static TestPort open(String argument) throws IOException {
        return new TestPort(argument, PortLimits.DEFAULT, METRICS);
    }

    static TestPort open(PortLimits limits, Endpoint metrics) throws IOException {
        return new TestPort("", limits, metrics);
    }

    static ExporterConfig config(String argument) {
        String all = "exporter.port=0," + argument;
        return AgentConfig.read(all, new Properties(), Map.of(), List.of()).exporter();
    }

    String logged() {
        return logged.toString(StandardCharsets.UTF_8);
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), number);
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** Sends what a well-behaved client would not, and reads all that comes back. */
    String raw(String request) throws IOException {
        try (Socket socket = connect()) {
            send(socket, request);
            return readAll(socket);
        }
    }

    /** Asks as a well-behaved client, who gives all headers behind the first line. */
    String get(String path, String... headers) throws IOException {
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: agent\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return raw(request.append("\r\n").toString());
    }

    static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    static String readAll(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
