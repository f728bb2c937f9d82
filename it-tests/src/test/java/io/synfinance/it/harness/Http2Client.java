package io.synfinance.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** A client of HTTP/2 without TLS: its first request is one of HTTP/1.1 that asks for the upgrade. */
public final class Http2Client implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    private final int port;

    Http2Client(int port) {
        this.port = port;
    }

    public Response get(String path) {
        return send("GET", path, BodyPublishers.noBody()).join();
    }

    public Response post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body)).join();
    }

    /** So many requests at once, as streams of the connection, if there is one yet. */
    public List<Response> parallel(int count, String path) {
        List<CompletableFuture<Response>> answers = IntStream.range(0, count)
                .mapToObj(i -> send("GET", path, BodyPublishers.noBody()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    /** Begins a request; cancelling the future resets its stream. */
    public Future<?> begin(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return http.sendAsync(request, BodyHandlers.ofByteArray());
    }

    /** The connection ends with the client that nobody holds any more; a later JDK could close it at once. */
    @Override
    public void close() {}

    private CompletableFuture<Response> send(String method, String path, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(LIMIT)
                .method(method, body)
                .build();
        return http.sendAsync(request, BodyHandlers.ofByteArray()).thenApply(Http2Client::response);
    }

    private static Response response(HttpResponse<byte[]> answer) {
        assertThat(answer.version()).as("version of the answer").isEqualTo(HttpClient.Version.HTTP_2);
        return Response.of(answer.statusCode(), Map.of(), answer.body());
    }
}
