package io.synfinance.agent.bootstrap;

import static io.synfinance.agent.bootstrap.HttpObservation.FRAMEWORK_ROUTE;
import static io.synfinance.agent.bootstrap.HttpObservation.SERVLET_MAPPING;
import static io.synfinance.agent.bootstrap.HttpObservation.UNKNOWN_SIZE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpBridgeTest {

    private final RecordedRequests recorder = new RecordedRequests();

    @BeforeEach
    void install() {
        HttpBridge.install(recorder);
    }

    @AfterEach
    void disconnect() {
        HttpBridge.install(HttpRecorder.NONE);
    }

    @Test
    void aRequestIsStartedRoutedAndEndedInThisOrder() {
        // when
        Object request = HttpBridge.start();
        HttpBridge.route(request, "/shop", "/items/{id}", FRAMEWORK_ROUTE);
        HttpBridge.end(request, "GET", 200, 0, 10, null, null);

        // then
        assertThat(recorder.events).containsExactly("started", "routed /shop/items/{id}", "ended GET 200");
    }

    @Test
    void anEndGivesTheRecorderEverything() {
        // when
        IllegalStateException error = new IllegalStateException("no stock");
        HttpBridge.end(HttpBridge.start(), "POST", 500, 12, 34, error, "/items/42");

        // then
        assertThat(recorder.events).containsExactly("started", "ended POST 500");
        assertThat(recorder.details).containsExactly("12 34 null /items/42");
        assertThat(recorder.errors).containsExactly(error);
        assertThat(recorder.nanos.get(0)).isBetween(0L, TimeUnit.MINUTES.toNanos(1));
    }

    @Test
    void theFirstFailureIsTheErrorWhateverItIsWrappedInLater() {
        // when
        IllegalStateException first = new IllegalStateException("first");
        IllegalStateException second = new IllegalStateException("second");
        HttpObservation failed = HttpBridge.start();
        HttpBridge.failed(failed, null);
        HttpBridge.failed(failed, first);
        HttpBridge.failed(failed, second);
        HttpBridge.failed("not observed", first);
        HttpBridge.end(failed, "GET", 500, 0, 0, null, "/");
        HttpObservation known = HttpBridge.start();
        HttpBridge.failed(known, first);
        HttpBridge.end(known, "GET", 500, 0, 0, new IllegalStateException("wrapper", first), "/");

        // then
        assertThat(recorder.errors).containsExactly(first, first);
    }

    @Test
    void anEndedRequestHoldsNoObjectOfTheApplication() {
        // when
        HttpObservation request = HttpBridge.start();
        HttpBridge.end(request, "GET", 500, 0, 0, new IllegalStateException(), "/");
        HttpBridge.failed(request, new IllegalStateException());

        // then
        assertThat(request.error()).isNull();
    }

    @Test
    void theArrivingRequestIsKnownOnItsThreadOnly() throws Exception {
        // when
        HttpObservation request = HttpBridge.start();
        HttpBridge.arriving(request);
        Object here = HttpBridge.arriving();
        Object there = CompletableFuture.supplyAsync(HttpBridge::arriving).get();
        HttpBridge.arriving(null);

        // then
        assertThat(here).isSameAs(request);
        assertThat(there).isNull();
        assertThat(HttpBridge.arriving()).isNull();
    }

    @Test
    void furtherEndsAreIgnored() {
        // when
        Object request = HttpBridge.start();
        HttpBridge.end(request, "GET", 200, 0, 0, null, "/");
        HttpBridge.end(request, "GET", 500, 0, 0, new IllegalStateException(), "/error");

        // then
        assertThat(recorder.events).containsExactly("started", "ended GET 200");
        assertThat(recorder.details).containsExactly("0 0 null /");
    }

    @Test
    void oneOfManyThreadsEndsARequest() throws Exception {
        // when
        int requests = 200;
        ExecutorService pool = Executors.newFixedThreadPool(8);
        for (int i = 0; i < requests; i++) {
            endFromAll(pool, HttpBridge.start());
        }
        pool.shutdown();

        // then
        assertThat(recorder.ended).hasSize(requests).doesNotHaveDuplicates();
    }

    private static void endFromAll(ExecutorService pool, Object request) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<?>> ends = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ends.add(pool.submit(() -> {
                go.await();
                HttpBridge.end(request, "GET", 200, 0, 0, null, "/");
                return null;
            }));
        }
        go.countDown();
        for (Future<?> end : ends) {
            end.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void aFrameworksRouteIsPreferredToTheServletsMapping() {
        // when
        Object request = HttpBridge.start();
        HttpBridge.route(request, "", "/api/*", SERVLET_MAPPING);
        HttpBridge.route(request, "", "/api/items/{id}", FRAMEWORK_ROUTE);
        HttpBridge.route(request, "", "/other/*", SERVLET_MAPPING);

        // then
        assertThat(recorder.events).containsExactly("started", "routed /api/*", "routed /api/items/{id}");
    }

    @Test
    void aForwardToAnErrorPageDoesNotRenameTheRequest() {
        // when
        Object request = HttpBridge.start();
        HttpBridge.route(request, "", "/items/{id}", FRAMEWORK_ROUTE);
        HttpBridge.route(request, "", "/error", FRAMEWORK_ROUTE);

        // then
        assertThat(((HttpObservation) request).route()).isEqualTo("/items/{id}");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"/**", "/*", "**"})
    void patternsThatSayLessThanThePathAreNoRoute(String pattern) {
        // when
        Object request = HttpBridge.start();
        HttpBridge.route(request, "/shop", pattern, FRAMEWORK_ROUTE);

        // then
        assertThat(HttpBridge.isRouted(request)).isFalse();
        assertThat(recorder.events).containsExactly("started");
    }

    @Test
    void aRouteThatComesAfterTheEndIsIgnored() {
        // when
        Object request = HttpBridge.start();
        HttpBridge.end(request, "GET", 200, 0, 0, null, "/items/42");
        HttpBridge.route(request, "", "/items/{id}", FRAMEWORK_ROUTE);

        // then
        assertThat(recorder.events).containsExactly("started", "ended GET 200");
        assertThat(HttpBridge.isRouted(request)).isFalse();
    }

    @Test
    void aServletMappingIsPrefixedWithTheContextPath() {
        // when
        Object request = HttpBridge.start();
        HttpBridge.servletMapping(request, "/shop", "PATH", "/api");

        // then
        assertThat(((HttpObservation) request).route()).isEqualTo("/shop/api/*");
    }

    @Test
    void theAnswerToHeadHasNoBody() {
        // when
        HttpBridge.end(HttpBridge.start(), "HEAD", 200, 0, 1234, null, "/");

        // then
        assertThat(recorder.details).containsExactly("0 0 null /");
    }

    @Test
    void aRequestLineThatCouldNotBeReadHasAnEmptyMethod() {
        // when
        HttpBridge.end(HttpBridge.start(), null, 400, UNKNOWN_SIZE, 0, null, null);

        // then
        assertThat(recorder.events).containsExactly("started", "ended  400");
    }

    @Test
    void aRequestIsInFlightUntilItsEnd() {
        // when
        Object request = HttpBridge.start();
        boolean before = HttpBridge.isInFlight(request);
        HttpBridge.end(request, "GET", 200, 0, 0, null, "/");

        // then
        assertThat(before).isTrue();
        assertThat(HttpBridge.isInFlight(request)).isFalse();
    }

    static Stream<Object> foreignObjects() {
        return Stream.of(new Object(), "GET", 42);
    }

    @ParameterizedTest
    @NullSource
    @MethodSource("foreignObjects")
    void whatIsNotAnObservationIsIgnored(Object foreign) {
        // when
        assertThatCode(() -> {
                    HttpBridge.route(foreign, "", "/items/{id}", FRAMEWORK_ROUTE);
                    HttpBridge.servletMapping(foreign, "", "EXACT", "/items");
                    HttpBridge.end(foreign, "GET", 200, 0, 0, null, "/");
                })
                .doesNotThrowAnyException();

        // then
        assertThat(recorder.events).isEmpty();
        assertThat(HttpBridge.isInFlight(foreign)).isFalse();
        assertThat(HttpBridge.isRouted(foreign)).isFalse();
    }

    @Test
    void aBridgeWithoutAnAgentTakesRequestsAndDoesNothing() {
        // when
        HttpBridge.install(HttpRecorder.NONE);
        Object request = HttpBridge.start();
        HttpBridge.route(request, "", "/items", FRAMEWORK_ROUTE);
        HttpBridge.end(request, "GET", 200, 0, 0, null, null);

        // then
        assertThat(recorder.events).isEmpty();
        assertThat(HttpBridge.isInFlight(request)).isFalse();
    }

    @Test
    void aRecorderFindsWhatItLeftAtARequest() {
        // when
        HttpObservation request = HttpBridge.start();
        Object before = request.exchangeRecorderState("series");

        // then
        assertThat(before).isNull();
        assertThat(request.recorderState()).isEqualTo("series");
        assertThat(request.exchangeRecorderState("ended")).isEqualTo("series");
    }

    @Test
    void aRecordersStateIsReplacedUnlessAnotherStageCameInBetween() {
        // when
        HttpObservation request = HttpBridge.start();
        request.exchangeRecorderState("started");
        boolean first = request.replaceRecorderState("started", "routed");
        boolean second = request.replaceRecorderState("started", "late");

        // then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(request.recorderState()).isEqualTo("routed");
    }

    @ParameterizedTest
    @CsvSource({
        // status, Content-Length, size
        "200, 42, 42",
        "201, 0, 0",
        "200, , -1",
        "200, many, -1",
        "200, -7, -1",
        "302, 42, -1",
        "404, 42, -1",
        "500, 42, -1"
    })
    void aSizeIsKnownOfWhatIsAnnouncedAndNoError(int status, String contentLength, long size) {
        assertThat(HttpBridge.announcedSize(status, contentLength)).isEqualTo(size);
    }
}
