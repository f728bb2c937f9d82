package io.synfinance.it.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Connection;
import io.synfinance.it.harness.ServerApp;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients that are connected to a server, busy or not. */
class HttpConnectionsIT {

    private static final String[] HTTP = {"connection_type", "http"};

    static Stream<Named<ServerApp>> servers() {
        return Stream.of(
                Named.of("Tomcat 9", tomcat("9.0.118").javax().on(8)),
                Named.of("Tomcat 11", tomcat("11.0.27").on(17)),
                Named.of("Jetty 9.4", jetty("9.4.58.v20250814", "9").javax().on(8)),
                Named.of("Jetty 12", jetty12().on(17)),
                Named.of("Undertow 2.2", undertow("2.2.37.Final").on(8)),
                Named.of("Undertow 2.3", undertow("2.3.18.Final").on(17)),
                Named.of("Netty 4.1", netty("4.1.137.Final").on(8)),
                Named.of("Netty 4.2", netty("4.2.18.Final").on(17)));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void connectedClientsAreCounted(ServerApp server) {
        try (AgentUnderTest agent = server.command().startWithAgent()) {
            Client client = new Client(agent.process().awaitReady());
            // when
            try (Connection first = client.connect();
                    Connection second = client.connect()) {
                first.request("GET", "/plain").read();
                second.request("GET", "/plain").read();
                // then
                assertThat(agent.scrape().value("synfinance_active_connections", HTTP))
                        .isEqualTo(2);
            }
            // then
            agent.awaitScrape(now ->
                    assertThat(now.value("synfinance_active_connections", HTTP)).isZero());
            assertThat(agent.scrape().sum("synfinance_agent_errors_total")).isZero();
        }
    }

    private static ServerApp tomcat(String version) {
        return ServerApp.of("apps.tomcat.TomcatApp", "tomcat", "servlets")
                .libraries("org.apache.tomcat.embed:tomcat-embed-core:" + version);
    }

    private static ServerApp jetty(String version, String webSocketApi) {
        return ServerApp.of("apps.jetty.JettyApp", "jetty", "jettywebsocket" + webSocketApi, "servlets")
                .libraries(
                        "org.eclipse.jetty:jetty-servlet:" + version,
                        "org.eclipse.jetty.http2:http2-server:" + version,
                        "org.eclipse.jetty.websocket:websocket-server:" + version);
    }

    private static ServerApp undertow(String version) {
        return ServerApp.of("apps.undertowhandlers.UndertowHandlersApp", "undertow", "undertowhandlers")
                .libraries("io.undertow:undertow-core:" + version);
    }

    private static ServerApp netty(String version) {
        return ServerApp.of("apps.netty.NettyApp", "netty").libraries("io.netty:netty-codec-http2:" + version);
    }

    private static ServerApp jetty12() {
        return ServerApp.of("apps.jetty12core.CoreApp", "jetty12", "jetty12core")
                .libraries(
                        "org.eclipse.jetty:jetty-server:12.0.31",
                        "org.eclipse.jetty.http2:jetty-http2-server:12.0.31",
                        "org.eclipse.jetty.websocket:jetty-websocket-jetty-server:12.0.31")
                .release(17);
    }
}
