package io.synfinance.it.harness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** A client of the server on that port of this machine. Every request but {@link #parallel} has its own connection. */
public final class Client {

    private final int port;

    public Client(int port) {
        this.port = port;
    }

    public Response get(String path) {
        return send("GET", path);
    }

    /** Asks until there is an answer with the status 200, for servers that do not tell when an application is there. */
    public void awaitOk(String path) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> get(path).status() == 200);
    }

    public Response post(String path, String body) {
        try (Connection connection = connect()) {
            return connection.request("POST", path, body).read();
        }
    }

    public Response head(String path) {
        try (Connection connection = connect()) {
            return connection.request("HEAD", path).readHead();
        }
    }

    /** A request with any method. */
    public Response send(String method, String path) {
        try (Connection connection = connect()) {
            return connection.request(method, path).read();
        }
    }

    /** For everything that a well-behaved client does not do, and for several requests on one connection. */
    public Connection connect() {
        return Connection.to(port);
    }

    /** A client that speaks HTTP/2 with the server, on one connection. */
    public Http2Client http2() {
        return new Http2Client(port);
    }

    /** So many requests at once, on as many connections as that takes; returns when all are answered. */
    public List<Response> parallel(int count, String path) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .build();
        List<CompletableFuture<HttpResponse<byte[]>>> answers = IntStream.range(0, count)
                .mapToObj(i -> http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()))
                .toList();
        return answers.stream()
                .map(CompletableFuture::join)
                .map(answer -> Response.of(answer.statusCode(), Map.of(), answer.body()))
                .toList();
    }
}
