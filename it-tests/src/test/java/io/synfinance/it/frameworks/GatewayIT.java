package io.synfinance.it.frameworks;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.Response;
import io.synfinance.it.harness.ServerApp;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Spring Cloud Gateway: the pattern of the predicate is the route of what is passed on. */
class GatewayIT {

    @Test
    void requestsAreCountedUnderThePatternOfTheirPredicate() throws IOException {
        HttpServer backend = backend();
        try (AgentUnderTest agent = ServerApp.of("apps.gateway.GatewayApp", "gateway")
                .libraries("org.springframework.cloud:spring-cloud-starter-gateway-server-webflux:4.3.0")
                .release(17)
                .on(17)
                .command()
                .args("http://127.0.0.1:" + backend.getAddress().getPort())
                .startWithAgent()) {
            Client client = new Client(agent.process().awaitReady());
            HttpMeter meter = HttpMeter.of(agent);
            meter.start();
            // when
            Response order = client.get("/shops/rome/orders/7");
            Response missing = client.get("/shops/rome/orders/missing");
            Response gone = client.get("/gone/42");
            Response unknown = client.get("/nothing/here");
            // then
            assertThat(order.text()).isEqualTo("from behind");
            assertThat(missing.status()).isEqualTo(404);
            assertThat(gone.status()).isEqualTo(500);
            meter.assertCounted(
                    request("GET", "/shops/{shop}/orders/{order}", 200).received(11),
                    request("GET", "/shops/{shop}/orders/{order}", 404).received(missing.size()),
                    request("GET", "/gone/**", 500).received(gone.size()).failed("PrematureCloseException"),
                    request("GET", "/{unmatched}", 404).received(unknown.size()));
        } finally {
            backend.stop(0);
        }
    }

    private static HttpServer backend() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().startsWith("/gone")) {
                throw new IOException("meant: the connection is closed without an answer");
            }
            byte[] answer = "from behind".getBytes(StandardCharsets.UTF_8);
            boolean missing = exchange.getRequestURI().getPath().endsWith("missing");
            exchange.sendResponseHeaders(missing ? 404 : 200, answer.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(answer);
            }
        });
        server.start();
        return server;
    }
}
