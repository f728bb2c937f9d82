package io.synfinance.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Container;
import io.synfinance.it.harness.JavaProcess;
import io.synfinance.it.harness.Jcmd;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.Response;
import io.synfinance.it.harness.ServerApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An application that is deployed again leaves nothing behind: no class of ours holds its class loader, and no companion
 * that stands beside a library of its own.
 */
class RedeployIT {

    private static final int TIMES = 3;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    static Stream<Container> containers() {
        return Stream.of(new TomcatStandalone("11.0.18"), new WildFly("36.0.1.Final"));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void noClassLoaderIsLeft(Container container) throws Exception {
        ServerApp app = ServerApp.war(container, "war", "servlets", "redeploy")
                .libraries("jakarta.servlet:jakarta.servlet-api:6.0.0")
                .withAnnotations()
                .bundled("io.netty:netty-codec-http:4.1.137.Final")
                .release(11)
                .on(17);
        try (AgentUnderTest agent = app.command().startWithAgent()) {
            JavaProcess process = agent.process();
            Client client = new Client(app.awaitReady(process));
            // when
            for (int time = 0; time < TIMES; time++) {
                deployAgain(app.war(), client);
            }
            // then
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(births(process)).isEqualTo(1));
            assertThat(agent.scrape().value("synfinance_transactions_checked_total"))
                    .isEqualTo(1.0 + TIMES);
            assertThat(agent.scrape()
                            .value("synfinance_requests_total", "method", "GET", "endpoint", "/birth", "status", "200"))
                    .isGreaterThan(TIMES);
            assertThat(agent.scrape().value("synfinance_requests_total", "endpoint", "/within"))
                    .isEqualTo(1.0 + TIMES);
        }
    }

    private static void deployAgain(Path war, Client client) throws IOException {
        Response before = client.get("/birth");
        assertThat(before.status()).isEqualTo(200);
        Files.setLastModifiedTime(war, FileTime.from(Instant.now()));
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            Response now = client.get("/birth");
            assertThat(now.status()).isEqualTo(200);
            assertThat(now.text()).isNotEqualTo(before.text());
        });
    }

    /** How many the heap has after a full collection. */
    private static long births(JavaProcess process) {
        return Jcmd.histogram(process, Jdk.of(17))
                .lines()
                .filter(line -> line.matches(".*\\bapps[.]redeploy[.]Deployment[$]Birth\\b.*"))
                .count();
    }
}
