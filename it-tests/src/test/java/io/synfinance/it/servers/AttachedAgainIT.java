package io.synfinance.it.servers;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Connection;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.Jcmd;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.KtorApp;
import io.synfinance.it.harness.PlayApp;
import io.synfinance.it.harness.ServerApp;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the agent leaves in the objects of a server when it is taken out, and finds there when it comes again. */
class AttachedAgainIT {

    /** More than an instrumentation may fail before it switches itself off. */
    private static final int MANY = 30;

    private static final String[] HTTP = {"connection_type", "http"};

    static Stream<Named<ServerApp>> servers() {
        return Stream.of(
                Named.of("Netty 4.1", netty("4.1.137.Final").on(8)),
                Named.of("Netty 4.2", netty("4.2.18.Final").on(17)),
                Named.of(
                        "Grizzly 2.4",
                        GrizzlyIT.servlets("2.4.4", "javax.servlet:javax.servlet-api:4.0.1")
                                .javax()
                                .on(17)),
                Named.of("Ktor 2 with CIO", KtorApp.onCio(KtorApp.ktor2()).on(17)),
                Named.of(
                        "Pekko 1.3",
                        PekkoHttpIT.Contract.pekko("1.3.0", "1.2.1").on(17)),
                Named.of(
                        "Akka 10.2",
                        PekkoHttpIT.Contract.akka("10.2.10", "2.6.21").on(17)));
    }

    static Stream<Named<ServerApp>> serversWhoseConnectionsAreCounted() {
        return Stream.of(
                Named.of("Netty 4.2", netty("4.2.18.Final").on(17)),
                Named.of(
                        "Undertow 2.3",
                        UndertowIT.handlers("2.3.18.Final").release(11).on(17)));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void requestsOfOldAndNewConnectionsAreCountedOnce(ServerApp server) {
        try (AgentUnderTest first = server.command().startWithAgent()) {
            Client client = new Client(first.process().awaitReady());
            AgentUnderTest second;
            HttpMeter meter;
            try (Connection old = client.connect();
                    Connection busy = client.connect()) {
                old.request("GET", "/ok").read();
                busy.request("GET", "/slow?millis=2000");
                first.awaitScrape(
                        now -> assertThat(now.sum("synfinance_active_requests")).isEqualTo(1));

                // when
                second = first.detachAndAttachAgain();
                meter = HttpMeter.of(second);
                meter.start();
                for (int i = 0; i < MANY; i++) {
                    old.request("GET", "/ok").read();
                }
                client.get("/ok");
                busy.read();
            }
            // then
            meter.assertCounted(request("GET", "/ok", 200).received(2).times(MANY + 1));
            assertThat(second.scrape().sum("synfinance_agent_errors_total")).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("serversWhoseConnectionsAreCounted")
    void connectionsAreTakenOffWhereTheyWereCounted(ServerApp server) {
        try (AgentUnderTest first = server.command().startWithAgent()) {
            Client client = new Client(first.process().awaitReady());
            try (Connection old = client.connect()) {
                old.request("GET", "/ok").read();
                assertThat(first.scrape().value("synfinance_active_connections", HTTP))
                        .isEqualTo(1);

                // when
                AgentUnderTest second = first.detachAndAttachAgain();
                try (Connection ofSecond = client.connect()) {
                    ofSecond.request("GET", "/ok").read();
                    old.reset();
                    // then
                    Awaitility.await()
                            .during(Duration.ofMillis(300))
                            .untilAsserted(
                                    () -> assertThat(second.scrape().value("synfinance_active_connections", HTTP))
                                            .isEqualTo(1));
                }
                second.awaitScrape(now -> assertThat(now.value("synfinance_active_connections", HTTP))
                        .isZero());
            }
        }
    }

    @Test
    void routesOfPlayAreKnownToTheSecondAgent() {
        try (AgentUnderTest first = PlayApp.play30().on(17).command().startWithAgent()) {
            Client client = new Client(first.process().awaitReady());
            client.get("/api/items/umbrella");

            // when
            HttpMeter meter = HttpMeter.of(first.detachAndAttachAgain());
            meter.start();
            client.get("/api/items/umbrella");

            // then
            meter.assertCounted(request("GET", "/api/items/{id}", 200).received(13));
        }
    }

    @Test
    void theJdkServersRequestsInFlightAreLetGo() {
        ServerApp server = ServerApp.of("apps.jdkhttp.JdkHttpApp", "jdkhttp").on(17);
        try (AgentUnderTest agent = server.command().startWithAgent()) {
            Client client = new Client(agent.process().awaitReady());
            try (Connection busy = client.connect()) {
                busy.request("GET", "/slow?millis=2000");
                HttpMeter.of(agent).awaitActive(1, "/slow");

                // when
                agent.detach();
                busy.read();
            }

            // then
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(Jcmd.histogram(agent.process(), Jdk.current()))
                            .contains("java.lang.String")
                            .doesNotContainPattern("sun[.]net[.]httpserver[.]ExchangeImpl "));
        }
    }

    private static ServerApp netty(String version) {
        return ServerApp.of("apps.netty.NettyApp", "netty").libraries("io.netty:netty-codec-http2:" + version);
    }
}
