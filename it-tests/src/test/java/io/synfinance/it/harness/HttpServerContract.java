package io.synfinance.it.harness;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.ServerApp.Kind;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What holds for every HTTP server: whatever becomes of a request, it is counted once, under its route, with its status,
 * its sizes and its time, and nothing else is. One JVM serves all tests of a class; each looks at what its requests added
 * to the HTTP metrics as a whole.
 *
 * <p>A server is a subclass that names its {@link ServerApp}. Where servers rightly differ, expectations are methods to
 * override.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HttpServerContract {

    private static final String UNMATCHED = "/{unmatched}";

    private @Nullable JavaProcess process;
    private HttpMeter meter = HttpMeter.NONE;
    private Client client = new Client(0);

    protected abstract ServerApp server();

    /** Without the agent the answers are looked at and nothing is counted, which tells whether the app is right. */
    protected boolean withAgent() {
        return true;
    }

    /** The endpoint of {@code /status} where the application answers 404; without routes it is one path of many. */
    protected String notFoundEndpoint() {
        return "/status";
    }

    /** The endpoint of {@code /echo} while it is active. */
    protected String activeEndpoint() {
        return "/echo";
    }

    /** The endpoint of {@code /items/42}. */
    protected String itemsEndpoint() {
        return "/items/*";
    }

    /** What is counted of a request whose body of so many bytes has come in chunks. */
    protected Counted inChunks(Counted request, int bytes) {
        return request.sent(bytes);
    }

    /** The first line of a request that the server refuses by itself; here the method holds what no method may. */
    protected String malformedRequestLine() {
        return "G{}T /ok HTTP/1.1";
    }

    /** That request. */
    protected Counted malformed(Response response) {
        return request("_OTHER", UNMATCHED, 400).received(response.size());
    }

    /** {@code /exception}, as far as the server lets its client see it. */
    protected void assertException(Connection connection, HttpMeter meter) {
        Response response = connection.read();
        assertThat(response.status()).isEqualTo(500);
        meter.assertCounted(
                request("GET", "/exception", 500).received(response.size()).failed("IllegalStateException"));
    }

    /** The status of {@code /async}. */
    protected int asyncStatus() {
        return 200;
    }

    /** {@code /slow}, whose client left while the application worked; the status is that of the server's access log. */
    protected Counted goneBeforeTheAnswer() {
        return request("GET", "/slow", 200).receivedAnything();
    }

    /** The same where it is a matter of luck whether the server has noticed it. */
    protected Counted orGoneBeforeTheAnswer() {
        return goneBeforeTheAnswer();
    }

    /** The same over HTTP/2, where the client resets the stream and keeps the connection. */
    protected Counted goneBeforeTheAnswerOverHttp2() {
        return goneBeforeTheAnswer();
    }

    /** {@code /stream}, whose client left while the answer came: no error of the server. */
    protected Counted goneInTheMiddle() {
        return request("GET", "/stream", 200).receivedAnything();
    }

    @BeforeAll
    void startServer() {
        ServerApp server = server();
        JavaCommand command = server.command();
        if (withAgent() && !server.isAttached()) {
            AgentUnderTest agent = command.startWithAgent();
            process = agent.process();
            meter = HttpMeter.of(agent);
        } else {
            process = command.start();
        }
        client = new Client(server.awaitReady(process));
        if (server.isAttached()) {
            assertThat(client.get("/ok").text()).isEqualTo("ok");
            meter = HttpMeter.of(AgentUnderTest.attachTo(process));
        }
        meter.awaitRest();
    }

    @AfterAll
    void stopServer() {
        if (process != null) {
            process.close();
        }
    }

    @BeforeEach
    void startMeter() {
        meter.start();
    }

    @Test
    void requestIsCountedUnderItsRoute() {
        // when
        Response response = client.get("/ok?card=4111111111111111");
        // then
        assertThat(response.text()).isEqualTo("ok");
        meter.assertCounted(request("GET", "/ok", 200).received(2));
    }

    @Test
    void bodiesAreCountedByTheirBytes() {
        // when
        Response response = client.post("/echo", "zażółć");
        // then
        assertThat(response.text()).isEqualTo("zażółć");
        meter.assertCounted(request("POST", "/echo", 200).sent(10).received(10));
    }

    @Test
    void chunkedBodyIsCountedWithoutItsFrames() {
        try (Connection connection = client.connect()) {
            // when
            connection
                    .head("POST /echo HTTP/1.1", "Host: localhost", "Transfer-Encoding: chunked")
                    .write("5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n");
            // then
            assertThat(connection.read().text()).isEqualTo("hello world");
        }
        meter.assertCounted(inChunks(request("POST", "/echo", 200).received(11), 11));
    }

    @Test
    void redirectIsCountedAsItself() {
        // when
        Response response = client.get("/redirect");
        // then
        assertThat(response.status()).isEqualTo(302);
        assertThat(response.header("location")).endsWith("/ok");
        meter.assertCounted(request("GET", "/redirect", 302).received(response.size()));
    }

    @Test
    void pathsWithoutARouteAreOneEndpoint() {
        // when
        Response first = client.get("/nothing/here");
        Response second = client.get("/wp-login.php");
        // then
        assertThat(List.of(first.status(), second.status())).containsExactly(404, 404);
        meter.assertCounted(
                request("GET", UNMATCHED, 404).received(first.size()),
                request("GET", UNMATCHED, 404).received(second.size()));
    }

    @Test
    void pathsOfARouteAreOneEndpoint() {
        // when
        Response first = client.get("/items/1");
        Response second = client.get("/items/42");
        // then
        assertThat(first.text() + second.text()).isEqualTo("item /1item /42");
        meter.assertCounted(
                request("GET", itemsEndpoint(), 200).received(first.size()),
                request("GET", itemsEndpoint(), 200).received(second.size()));
    }

    @Test
    void exceptionIsAnErrorOfItsType() {
        try (Connection connection = client.connect()) {
            // when
            connection.request("GET", "/exception");
            // then
            assertException(connection, meter);
        }
    }

    @Test
    void serverErrorWithoutAnExceptionIsAnError() {
        // when
        Response sent = client.get("/status?code=503");
        Response set = client.get("/status?code=503&plain");
        // then
        assertThat(List.of(sent.status(), set.status())).containsExactly(503, 503);
        meter.assertCounted(
                request("GET", "/status", 503).received(sent.size()).failed("http_5xx"),
                request("GET", "/status", 503).received(set.size()).failed("http_5xx"));
    }

    @Test
    void notFoundByTheApplicationKeepsItsRouteAndIsNoError() {
        // when
        Response sent = client.get("/status?code=404");
        Response set = client.get("/status?code=404&plain");
        // then
        assertThat(List.of(sent.status(), set.status())).containsExactly(404, 404);
        meter.assertCounted(
                request("GET", notFoundEndpoint(), 404).received(sent.size()),
                request("GET", notFoundEndpoint(), 404).received(set.size()));
    }

    @Test
    void slowAnswerTakesItsTime() {
        // when
        Response response = client.get("/slow?millis=200");
        // then
        assertThat(response.text()).isEqualTo("slow");
        meter.assertCounted(request("GET", "/slow", 200).received(4));
        meter.assertTook(0.2, "GET", "/slow");
    }

    @Test
    void requestIsActiveUntilItIsAnswered() {
        try (Connection connection = client.connect()) {
            // when
            connection
                    .head("POST /echo HTTP/1.1", "Host: localhost", "Content-Length: 10")
                    .write("half,");
            // then
            meter.awaitActive(1, activeEndpoint());
            // when
            connection.write("whole");
            // then
            assertThat(connection.read().text()).isEqualTo("half,whole");
        }
        meter.assertCounted(request("POST", "/echo", 200).sent(10).received(10));
    }

    @Test
    void streamedAnswerIsCountedOnceWithAllItsBytes() {
        // given
        assumeCan(Kind.STREAMING);
        // when
        Response response = client.get("/stream?chunks=10");
        // then
        assertThat(response.size()).isEqualTo(10 * 1024);
        meter.assertCounted(request("GET", "/stream", 200).received(10 * 1024));
    }

    @Test
    void answerFromAnotherThreadIsCountedOnce() {
        // given
        assumeCan(Kind.ASYNC);
        // when
        Response response = client.get("/async");
        // then
        assertThat(response.text()).isEqualTo("async");
        meter.assertCounted(request("GET", "/async", asyncStatus()).received(5));
        meter.assertTook(0.1, "GET", "/async");
    }

    @Test
    void requestThatFailsAsynchronouslyIsCountedOnce() {
        // given
        assumeCan(Kind.ASYNC_FAILURE);
        // when
        Response response = client.get("/async-error");
        // then
        assertThat(response.status()).isEqualTo(500);
        meter.assertCounted(
                request("GET", "/async-error", 500).received(response.size()).failed("IllegalStateException"));
    }

    @Test
    void requestThatTimesOutIsCountedOnce() {
        // given
        assumeCan(Kind.ASYNC_TIMEOUT);
        // when
        Response response = client.get("/async-timeout");
        // then
        assertThat(response.status()).isEqualTo(500);
        meter.assertCounted(
                request("GET", "/async-timeout", 500).received(response.size()).failed("http_5xx"));
        meter.assertTook(0.1, "GET", "/async-timeout");
    }

    @Test
    void requestsOnOneConnectionAreCountedEach() {
        try (Connection connection = client.connect()) {
            // when
            Response first = connection.request("GET", "/ok").read();
            Response second = connection.request("POST", "/echo", "twice").read();
            Response third = connection.request("GET", "/ok").read();
            // then
            assertThat(first.text() + second.text() + third.text()).isEqualTo("oktwiceok");
        }
        meter.assertCounted(
                request("GET", "/ok", 200).received(2).times(2),
                request("POST", "/echo", 200).sent(5).received(5));
    }

    @Test
    void pipelinedRequestsAreCountedEach() {
        // given
        assumeCan(Kind.PIPELINING);
        try (Connection connection = client.connect()) {
            // when
            connection.write("GET /ok HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    + "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc"
                    + "GET /items/7 HTTP/1.1\r\nHost: localhost\r\n\r\n");
            // then
            assertThat(connection.read().text()).isEqualTo("ok");
            assertThat(connection.read().text()).isEqualTo("abc");
            assertThat(connection.read().text()).isEqualTo("item /7");
        }
        meter.assertCounted(
                request("GET", "/ok", 200).received(2),
                request("POST", "/echo", 200).sent(3).received(3),
                request("GET", itemsEndpoint(), 200).received(7));
    }

    @Test
    void continueIsNoAnswer() {
        // given
        assumeCan(Kind.CONTINUE);
        try (Connection connection = client.connect()) {
            // when
            connection.head("POST /echo HTTP/1.1", "Host: localhost", "Expect: 100-continue", "Content-Length: 5");
            // then
            assertThat(connection.read().status()).isEqualTo(100);
            assertThat(connection.write("hello").read().text()).isEqualTo("hello");
        }
        meter.assertCounted(request("POST", "/echo", 200).sent(5).received(5));
    }

    @Test
    void statusBehindContinueIsThatOfTheAnswer() {
        // given
        assumeCan(Kind.CONTINUE);
        try (Connection connection = client.connect()) {
            // when
            connection.head("POST /created HTTP/1.1", "Host: localhost", "Expect: 100-continue", "Content-Length: 5");
            // then
            assertThat(connection.read().status()).isEqualTo(100);
            assertThat(connection.write("hello").read().status()).isEqualTo(201);
            assertThat(connection.request("GET", "/ok").read().text()).isEqualTo("ok");
        }
        meter.assertCounted(
                request("POST", "/created", 201).sent(5).received(5),
                request("GET", "/ok", 200).received(2));
    }

    @Test
    void answerToHeadHasNoBody() {
        // when
        Response response = client.head("/ok");
        // then
        assertThat(response.status()).isEqualTo(200);
        meter.assertCounted(request("HEAD", "/ok", 200));
    }

    @Test
    void unknownMethodsAreOneLabel() {
        // given
        assumeCan(Kind.UNKNOWN_METHOD);
        // when
        Response first = client.send("BREW", "/ok");
        Response second = client.send("PROPFIND", "/ok");
        // then
        assertThat(List.of(first.status(), second.status())).containsExactly(200, 200);
        meter.assertCounted(request("_OTHER", "/ok", 200).received(2).times(2));
    }

    @Test
    void malformedRequestIsCountedOnce() {
        // given
        assumeCan(Kind.MALFORMED);
        try (Connection connection = client.connect()) {
            // when
            Response response =
                    connection.head(malformedRequestLine(), "Host: localhost").read();
            // then
            assertThat(response.status()).isEqualTo(400);
            meter.assertCounted(malformed(response));
        }
    }

    @Test
    void requestWhoseClientLeavesBeforeTheAnswerIsCountedOnce() {
        // when
        try (Connection connection = client.connect()) {
            connection.request("GET", "/slow?millis=300");
        }
        // then
        meter.assertCountedAsOneOf(goneBeforeTheAnswer(), orGoneBeforeTheAnswer());
    }

    @Test
    void requestWhoseClientLeavesInTheMiddleIsCountedOnce() {
        // given
        assumeCan(Kind.STREAMING);
        // when
        try (Connection connection = client.connect()) {
            connection.request("GET", "/stream?chunks=1000000").readBytes(10_000);
        }
        // then
        meter.assertCounted(goneInTheMiddle());
    }

    @Test
    void requestsInParallelAreAllCounted() {
        // when
        List<Response> responses = client.parallel(200, "/ok");
        // then
        assertThat(responses).extracting(Response::text).containsOnly("ok");
        meter.assertCounted(request("GET", "/ok", 200).received(2).times(200));
    }

    @Test
    void requestsOverHttp2AreCountedEach() {
        // given
        assumeCan(Kind.HTTP2);
        try (Http2Client http2 = client.http2()) {
            // when
            Response first = http2.get("/ok");
            Response second = http2.post("/echo", "hello");
            Response third = http2.get("/items/7");
            Response fourth = http2.get("/exception");
            Response fifth = http2.get("/nothing/here");
            // then
            assertThat(first.text() + second.text() + third.text()).isEqualTo("okhelloitem /7");
            assertThat(List.of(fourth.status(), fifth.status())).containsExactly(500, 404);
            meter.assertCounted(
                    request("GET", "/ok", 200).received(2),
                    request("POST", "/echo", 200).sent(5).received(5),
                    request("GET", itemsEndpoint(), 200).received(7),
                    request("GET", "/exception", 500).received(fourth.size()).failed("IllegalStateException"),
                    request("GET", UNMATCHED, 404).received(fifth.size()));
        }
    }

    @Test
    void requestsInParallelOverHttp2AreAllCounted() {
        // given
        assumeCan(Kind.HTTP2);
        try (Http2Client http2 = client.http2()) {
            http2.get("/ok");
            // when
            List<Response> responses = http2.parallel(100, "/ok");
            // then
            assertThat(responses).extracting(Response::text).containsOnly("ok");
        }
        meter.assertCounted(request("GET", "/ok", 200).received(2).times(101));
    }

    @Test
    void requestOverHttp2ThatTheClientResetsIsCountedOnce() {
        // given
        assumeCan(Kind.HTTP2);
        try (Http2Client http2 = client.http2()) {
            http2.get("/ok");
            meter.awaitRest();
            // when
            Future<?> answer = http2.begin("/slow?millis=1000");
            meter.awaitActive(1);
            assertThat(answer.cancel(true)).as("reset before the answer").isTrue();
        }
        // then
        meter.assertCounted(request("GET", "/ok", 200).received(2), goneBeforeTheAnswerOverHttp2());
    }

    @Test
    void switchToWebSocketEndsTheRequest() {
        // given
        assumeCan(Kind.WEBSOCKET);
        try (Connection connection = client.connect()) {
            // when
            connection.head(
                    "GET /websocket HTTP/1.1",
                    "Host: localhost",
                    "Upgrade: websocket",
                    "Connection: Upgrade",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
            // then
            assertThat(connection.read().status()).isEqualTo(101);
            meter.assertCounted(request("GET", "/websocket", 101));
        }
        meter.assertCounted(request("GET", "/websocket", 101));
    }

    private void assumeCan(Kind kind) {
        server().limit(kind).ifPresent(reason -> Assumptions.abort(kind + ": " + reason));
    }
}
