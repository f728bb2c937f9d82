package io.synfinance.it.frameworks;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.Response;
import io.synfinance.it.harness.ServerApp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Spark 2.9 on its Jetty 9.4: requests are counted once, under Spark's routes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparkIT {

    private @Nullable AgentUnderTest agent;
    private HttpMeter meter = HttpMeter.NONE;
    private Client client = new Client(0);

    @BeforeAll
    void start() {
        AgentUnderTest started = ServerApp.of("apps.spark.SparkApp", "spark")
                .libraries("com.sparkjava:spark-core:2.9.4")
                .on(17)
                .command()
                .startWithAgent();
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
    void pathOfTheRouteIsTheEndpoint() {
        // when
        Response plain = client.get("/plain?colour=red");
        Response item = client.get("/api/items/umbrella");
        Response created = client.post("/api/items", "hat");
        // then
        assertThat(plain.text() + item.text() + created.text()).isEqualTo("plainitem umbrellahat");
        meter.assertCounted(
                request("GET", "/plain", 200).received(5),
                request("GET", "/api/items/:id", 200).received(13),
                request("POST", "/api/items", 200).sent(3).received(3));
    }

    @Test
    void pathsWithoutARouteAreOneEndpoint() {
        // when
        Response outside = client.get("/wp-login.php");
        Response inside = client.get("/api/nothing");
        // then
        assertThat(List.of(outside.status(), inside.status())).containsOnly(404);
        meter.assertCounted(
                request("GET", "/{unmatched}", 404).received(outside.size()),
                request("GET", "/{unmatched}", 404).received(inside.size()));
    }

    @Test
    void rejectionByAFilterHasThePath() {
        // when
        Response response = client.get("/closed/42");
        // then
        assertThat(response.status()).isEqualTo(401);
        meter.assertCounted(request("GET", "/closed/{id}", 401).received(response.size()));
    }

    @Test
    void exceptionIsAnErrorOfItsTypeUnderItsRoute() {
        // when
        Response response = client.get("/exception/42");
        // then
        assertThat(response.status()).isEqualTo(500);
        meter.assertCounted(
                request("GET", "/exception/:id", 500).received(response.size()).failed("IllegalStateException"));
    }

    @Test
    void handledExceptionIsTheStatusItBecame() {
        // when
        Response response = client.get("/handled");
        // then
        assertThat(response.text()).isEqualTo("later");
        meter.assertCounted(request("GET", "/handled", 503).received(5).failed("http_5xx"));
    }
}
