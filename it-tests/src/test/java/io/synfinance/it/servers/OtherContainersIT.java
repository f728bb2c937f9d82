package io.synfinance.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.ServerApp;
import org.assertj.core.api.ThrowingConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Containers without an instrumentation of their own: what a servlet answers is counted once. */
class OtherContainersIT {

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Contract {

        private @Nullable AgentUnderTest agent;
        private Client client = new Client(0);
        private Scrape before = Scrape.parse("");

        abstract ServerApp server();

        JavaCommand command(ServerApp server) {
            return server.command();
        }

        @BeforeAll
        void start() {
            ServerApp server = server();
            AgentUnderTest started = command(server).startWithAgent();
            agent = started;
            client = new Client(server.awaitReady(started.process()));
            before = started.scrape();
        }

        @AfterAll
        void stop() {
            if (agent != null) {
                agent.close();
            }
        }

        @Test
        void answersAreCountedUnderTheirMapping() {
            assertThat(client.get("/ok").text()).isEqualTo("ok");
            assertThat(client.get("/items/42").status()).isEqualTo(200);
            assertThat(client.get("/redirect").status()).isEqualTo(302);
            assertCounted("GET", "/ok", "200", 1);
            assertCounted("GET", "/items/*", "200", 1);
            assertCounted("GET", "/redirect", "302", 1);
        }

        @Test
        void bodiesOfRequestsHaveTheirSize() {
            assertThat(client.post("/echo", "12345").text()).isEqualTo("12345");
            assertCounted("POST", "/echo", "200", 1);
            await(now -> assertThat(now.sum("synfinance_request_size_bytes_sum", "endpoint", "/echo"))
                    .isEqualTo(5));
        }

        /** As far as the application has announced it. */
        @Test
        void bodiesOfAnswersHaveTheirSize() {
            Scrape start = scrape();
            assertThat(client.get("/items/4711").text()).isEqualTo("item /4711");
            assertThat(client.get("/stream?chunks=10").size()).isEqualTo(10 * 1024);
            assertThat(client.head("/items/4711").status()).isEqualTo(200);
            assertCounted("GET", "/stream", "200", 1);
            assertCounted("HEAD", "/items/*", "200", 1);
            String size = "synfinance_response_size_bytes";
            await(now -> assertThat(now.sum(size + "_sum") - start.sum(size + "_sum"))
                    .isEqualTo(10));
            assertThat(scrape().sum(size + "_count", "endpoint", "/stream")).isZero();
        }

        @Test
        void errorsAreErrors() {
            assertThat(client.get("/exception").status()).isEqualTo(500);
            assertCounted("GET", "/exception", "500", 1);
            await(now -> assertThat(now.sum(
                            "synfinance_errors_total", "endpoint", "/exception", "type", "IllegalStateException"))
                    .isEqualTo(1));
            assertThat(client.get("/status?code=503").status()).isEqualTo(503);
            assertThat(client.get("/status?code=404").status()).isEqualTo(404);
            assertCounted("GET", "/status", "503", 1);
            assertCounted("GET", "/status", "404", 1);
            await(now -> assertThat(now.sum("synfinance_errors_total", "endpoint", "/status"))
                    .isEqualTo(1));
        }

        @Test
        void asynchronousAnswersAreCountedOnce() {
            assertThat(client.get("/async").text()).isEqualTo("async");
            assertThat(client.get("/async-timeout").status()).isGreaterThanOrEqualTo(500);
            assertCounted("GET", "/async", "200", 1);
            await(now -> assertThat(now.sum("synfinance_requests_total", "endpoint", "/async-timeout"))
                    .isEqualTo(1));
        }

        @Test
        void requestsInParallelAreAllCounted() {
            assertThat(client.parallel(100, "/slow?millis=5")).allMatch(answer -> answer.status() == 200);
            assertCounted("GET", "/slow", "200", 100);
            await(now -> assertThat(now.sum("synfinance_active_requests")).isZero());
        }

        private void assertCounted(String method, String endpoint, String status, int times) {
            String[] labels = {"method", method, "endpoint", endpoint, "status", status};
            await(now -> assertThat(now.sum("synfinance_requests_total", labels)
                            - before.sum("synfinance_requests_total", labels))
                    .as(endpoint)
                    .isEqualTo(times));
        }

        private Scrape scrape() {
            return agent == null ? before : agent.scrape();
        }

        private void await(ThrowingConsumer<Scrape> assertion) {
            if (agent != null) {
                agent.awaitScrape(assertion);
            }
        }
    }

    /** Tomcat, as if nobody knew it. */
    @Nested
    class TomcatUnknown extends Contract {
        @Override
        ServerApp server() {
            return TomcatIT.tomcat("10.1.59").on(17);
        }

        @Override
        JavaCommand command(ServerApp server) {
            return server.command().agentArg("instrumentation.tomcat.enabled", "false");
        }
    }

    @Nested
    class LibertyWithJavax extends Contract {
        @Override
        ServerApp server() {
            return ServerApp.war(new Liberty("25.0.0.12", "servlet-4.0"), "war", "servlets")
                    .libraries("javax.servlet:javax.servlet-api:4.0.1")
                    .javax()
                    .on(17);
        }
    }

    @Nested
    class LibertyWithJakarta extends Contract {
        @Override
        ServerApp server() {
            return ServerApp.war(new Liberty("25.0.0.12", "servlet-6.0"), "war", "servlets")
                    .libraries("jakarta.servlet:jakarta.servlet-api:6.0.0")
                    .release(11)
                    .on(17);
        }
    }
}
