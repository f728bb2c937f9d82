package io.synfinance.it.frameworks;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.Response;
import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frameworks that are counted by what they are built on. */
class OtherFrameworksIT {

    /** Its requests have no attributes, so types of exceptions are not known. */
    @Test
    void akkaHttp101IsCountedByItsPaths() {
        assertCounted(
                ServerApp.of("apps.akka101.AkkaHttp101App", "akka101")
                        .libraries(
                                "com.typesafe.akka:akka-http_2.13:10.1.15", "com.typesafe.akka:akka-stream_2.13:2.6.21")
                        .on(8)
                        .command(),
                "http_5xx");
    }

    /** Whose versions before those of Spring Boot 2.7 have no contract of their own. */
    @ParameterizedTest
    @CsvSource({
        "1.5.22.RELEASE, 8", // Spring 4.3
        "2.1.18.RELEASE, 11", // Spring 5.1
    })
    void oldSpringIsCountedByItsPatterns(String boot, int jdk) {
        assertCounted(
                ServerApp.of("apps.oldspring.OldSpringApp", "oldspring")
                        .libraries("org.springframework.boot:spring-boot-starter-web:" + boot)
                        .on(jdk)
                        .command(),
                "IllegalStateException");
    }

    /** The error's type is {@code http_5xx} where the framework has an answer of its own to an exception. */
    private static void assertCounted(JavaCommand command, String error) {
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
                    request("GET", "/fails", 500).received(failure.size()).failed(error),
                    request("GET", "/{unmatched}", 404).received(unknown.size()));
            assertThat(agent.scrape().sum("synfinance_agent_errors_total")).isZero();
        }
    }
}
