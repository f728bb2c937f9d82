package io.synfinance.it.frameworks;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.Response;
import io.synfinance.it.harness.ServerApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frameworks that are counted by what they are built on. */
class OtherFrameworksIT {

    @Test
    void armeriaIsCountedByItsPaths() {
        assertCounted(ServerApp.of("apps.armeria.ArmeriaApp", "armeria")
                .libraries("com.linecorp.armeria:armeria:1.33.4")
                .on(17)
                .command());
    }

    @Test
    void ratpackIsCountedByItsPaths() {
        assertCounted(ServerApp.of("apps.ratpack.RatpackApp", "ratpack")
                .libraries("io.ratpack:ratpack-core:2.0.0-rc-1")
                .release(11)
                .on(17)
                .command());
    }

    @Test
    void dropwizardIsCountedByTheTemplatesOfJersey(@TempDir Path folder) throws IOException {
        Path configuration = Files.writeString(
                folder.resolve("dropwizard.yml"),
                "server:\n  applicationConnectors: [{type: http, port: 0}]\n  adminConnectors: [{type: http, port: 0}]\n");
        assertCounted(ServerApp.of("apps.dropwizard.DropwizardApp", "dropwizard")
                .libraries("io.dropwizard:dropwizard-core:5.0.0")
                .release(17)
                .on(17)
                .command()
                .args(configuration.toString()));
    }

    /** All three have an answer of their own to an exception. */
    private static void assertCounted(JavaCommand command) {
        try (AgentUnderTest agent = command.startWithAgent()) {
            Client client = new Client(agent.process().awaitReady());
            HttpMeter meter = HttpMeter.of(agent);
            meter.start();
            // when
            assertThat(client.get("/api/items/42?colour=red").text()).isEqualTo("item 42");
            assertThat(client.parallel(50, "/api/items/7")).allMatch(answer -> answer.status() == 200);
            Response failure = client.get("/fails");
            Response unknown = client.get("/nothing/here");
            // then
            assertThat(failure.status()).isEqualTo(500);
            assertThat(unknown.status()).isEqualTo(404);
            meter.assertCounted(
                    request("GET", "/api/items/{id}", 200).received(7),
                    request("GET", "/api/items/{id}", 200).received(6).times(50),
                    request("GET", "/fails", 500).received(failure.size()).failed("http_5xx"),
                    request("GET", "/{unmatched}", 404).received(unknown.size()));
        }
    }
}
