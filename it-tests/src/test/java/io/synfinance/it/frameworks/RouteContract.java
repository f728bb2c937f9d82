package io.synfinance.it.frameworks;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Connection;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.Response;
import io.synfinance.it.harness.ServerApp;
import io.synfinance.it.harness.ServerApp.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every framework that knows the route is held to: one request is one request, under the framework's own template. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RouteContract {

    private @Nullable AgentUnderTest agent;
    private HttpMeter meter = HttpMeter.NONE;
    private Client client = new Client(0);

    protected abstract ServerApp server();

    /** Where the application's routes begin, as {@code /shop/rest}. */
    protected String base() {
        return "";
    }

    /** The template as the framework writes it. */
    protected String template(String template) {
        return template;
    }

    /** What a path below {@link #base} without a route is. */
    protected String notFoundEndpoint() {
        return "/{unmatched}";
    }

    /** The error's type where the application throws what nobody handles. */
    protected String unhandledType() {
        return "IllegalStateException";
    }

    /** The size that is known of an answer that another thread gives. */
    protected int sizeFromAnotherThread(int size) {
        return size;
    }

    protected final Client client() {
        return client;
    }

    protected final HttpMeter meter() {
        return meter;
    }

    protected final String endpoint(String template) {
        return base() + template(template);
    }

    @BeforeAll
    void start() {
        AgentUnderTest started = server().command().startWithAgent();
        agent = started;
        meter = HttpMeter.of(started);
        client = new Client(started.process().awaitReady());
    }

    @AfterAll
    void stop() {
        if (agent != null) {
            agent.close();
        }
    }

    @BeforeEach
    void startMeter() {
        meter.start();
    }

    @Test
    void templateIsTheRoute() {
        // when
        Response number = client.get(base() + "/api/items/42?colour=red");
        Response word = client.get(base() + "/api/items/umbrella");
        Response created = client.post(base() + "/api/items", "hat");
        // then
        assertThat(number.text() + word.text() + created.text()).isEqualTo("item 42item umbrellahat");
        meter.assertCounted(
                request("GET", endpoint("/api/items/{id}"), 200).received(7),
                request("GET", endpoint("/api/items/{id}"), 200).received(13),
                request("POST", endpoint("/api/items"), 200).sent(3).received(3));
    }

    @Test
    void nestedTemplatesAreOneRoute() {
        // when
        Response response = client.get(base() + "/api/shops/rome/orders/7");
        // then
        assertThat(response.text()).isEqualTo("order 7 of rome");
        meter.assertCounted(request("GET", endpoint("/api/shops/{shop}/orders/{order}"), 200)
                .received(15));
    }

    @Test
    void unhandledExceptionIsAnErrorOfItsType() {
        // when
        Response response = client.get(base() + "/api/exceptions/unhandled/42");
        // then
        assertThat(response.status()).isEqualTo(500);
        meter.assertCounted(request("GET", endpoint("/api/exceptions/unhandled/{id}"), 500)
                .received(response.size())
                .failed(unhandledType()));
    }

    @Test
    void handledExceptionIsTheStatusItBecame() {
        // when
        Response response = client.get(base() + "/api/exceptions/handled/42");
        // then
        assertThat(response.text()).isEqualTo("later");
        meter.assertCounted(request("GET", endpoint("/api/exceptions/handled/{id}"), 503)
                .received(5)
                .failed("http_5xx"));
    }

    @Test
    void statusOfTheApplicationIsTheStatus() {
        // when
        Response response = client.get(base() + "/api/status/409");
        // then
        assertThat(response.status()).isEqualTo(409);
        meter.assertCounted(request("GET", endpoint("/api/status/{code}"), 409).received(response.size()));
    }

    @Test
    void laterAnswerIsCountedOnce() {
        // when
        Response response = client.get(base() + "/api/later/42");
        // then
        assertThat(response.text()).isEqualTo("later 42");
        meter.assertCounted(request("GET", endpoint("/api/later/{id}"), 200).received(sizeFromAnotherThread(8)));
    }

    @Test
    void laterFailureIsAnErrorOfItsType() {
        // when
        Response response = client.get(base() + "/api/later-fails/42");
        // then
        assertThat(response.status()).isEqualTo(500);
        meter.assertCounted(request("GET", endpoint("/api/later-fails/{id}"), 500)
                .received(sizeFromAnotherThread(response.size()))
                .failed(unhandledType()));
    }

    @Test
    void pathsWithoutARouteAreOneEndpoint() {
        // when
        Response near = client.get(base() + "/api/nothing/here");
        Response far = client.get(base() + "/nothing");
        // then
        assertThat(List.of(near.status(), far.status())).containsOnly(404);
        meter.assertCounted(
                request("GET", notFoundEndpoint(), 404).received(near.size()),
                request("GET", notFoundEndpoint(), 404).received(far.size()));
    }

    @Test
    void requestsOnOneConnectionHaveTheirOwnRoutes() {
        try (Connection connection = client.connect()) {
            // when
            connection.request("GET", base() + "/api/items/1").read();
            connection.request("GET", base() + "/api/shops/rome/orders/7").read();
            connection.request("GET", base() + "/api/later/42").read();
        }
        // then
        meter.assertCounted(
                request("GET", endpoint("/api/items/{id}"), 200).received(6),
                request("GET", endpoint("/api/shops/{shop}/orders/{order}"), 200)
                        .received(15),
                request("GET", endpoint("/api/later/{id}"), 200).received(sizeFromAnotherThread(8)));
    }

    /** The second and third request arrive before the first one is answered. */
    @Test
    void pipelinedRequestsHaveTheirOwnRoutes() {
        // given
        server().limit(Kind.PIPELINING).ifPresent(Assumptions::abort);
        try (Connection connection = client.connect()) {
            // when
            connection.request("GET", base() + "/api/later/42");
            connection.request("GET", base() + "/api/items/1");
            connection.request("GET", base() + "/api/shops/rome/orders/7");
            assertThat(connection.read().text()).isEqualTo("later 42");
            assertThat(connection.read().text()).isEqualTo("item 1");
            assertThat(connection.read().text()).isEqualTo("order 7 of rome");
        }
        // then
        meter.assertCounted(
                request("GET", endpoint("/api/later/{id}"), 200).received(sizeFromAnotherThread(8)),
                request("GET", endpoint("/api/items/{id}"), 200).received(6),
                request("GET", endpoint("/api/shops/{shop}/orders/{order}"), 200)
                        .received(15));
    }

    @Test
    void requestsInParallelAreAllCounted() {
        // when
        List<Response> responses = client.parallel(100, base() + "/api/items/7");
        // then
        assertThat(responses).extracting(Response::text).containsOnly("item 7");
        meter.assertCounted(
                request("GET", endpoint("/api/items/{id}"), 200).received(6).times(100));
    }
}
