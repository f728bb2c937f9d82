package io.synfinance.it.frameworks;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Connection;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reactor Netty alone, with routes of its own. */
class ReactorNettyIT {

    @ParameterizedTest
    @CsvSource({"1.0.48, 17", "1.3.0, 25"})
    void requestsAreCountedUnderTheirRoute(String version, int jdk) {
        try (AgentUnderTest agent = ServerApp.of("apps.reactornetty.ReactorNettyApp", "reactornetty")
                .libraries("io.projectreactor.netty:reactor-netty-http:" + version)
                .on(jdk)
                .command()
                .startWithAgent()) {
            Client client = new Client(agent.process().awaitReady());
            HttpMeter meter = HttpMeter.of(agent);
            meter.start();
            // when
            assertThat(client.get("/api/items/42?colour=red").text()).isEqualTo("item 42");
            assertThat(client.post("/api/items", "hat").text()).isEqualTo("hat");
            assertThat(client.get("/later/42").text()).isEqualTo("later");
            assertThat(client.get("/fails/42").status()).isEqualTo(500);
            assertThat(client.get("/nothing").status()).isEqualTo(404);
            assertThat(client.parallel(50, "/api/items/7")).allMatch(answer -> answer.status() == 200);
            try (Connection connection = client.connect()) {
                connection.request("GET", "/later/1");
                connection.request("GET", "/api/items/1");
                assertThat(connection.read().text()).isEqualTo("later");
                assertThat(connection.read().text()).isEqualTo("item 1");
            }
            // then
            meter.assertCounted(
                    request("GET", "/api/items/{id}", 200).received(7),
                    request("POST", "/api/items", 200).sent(3).received(3),
                    request("GET", "/later/{id}", 200).received(5).times(2),
                    request("GET", "/fails/{id}", 500).failed("IllegalStateException"),
                    request("GET", "/{unmatched}", 404),
                    request("GET", "/api/items/{id}", 200).received(6).times(51));
        }
    }
}
