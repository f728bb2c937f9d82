package io.synfinance.it.servers;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Connection;
import io.synfinance.it.harness.Http2Client;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.Response;
import io.synfinance.it.harness.ServerApp;
import io.synfinance.it.harness.ServerApp.Kind;
import java.io.EOFException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grizzly 2.4 ({@code javax}), 3 and 4, with handlers of its own and with servlets, HTTP/1.1 and HTTP/2. */
class GrizzlyIT {

    private static final String GROUP = "org.glassfish.grizzly:";
    private static final String JAVAX = "javax.servlet:javax.servlet-api:4.0.1";
    private static final String JAKARTA = "jakarta.servlet:jakarta.servlet-api:6.0.0";

    /** The API is wanted by the WebSockets. */
    static ServerApp handlers(String version, String api) {
        return ServerApp.of("apps.grizzlyhandlers.GrizzlyHandlersApp", "grizzly", "grizzlyhandlers")
                .libraries(
                        GROUP + "grizzly-http-server:" + version,
                        GROUP + "grizzly-websockets:" + version,
                        GROUP + "grizzly-http-servlet:" + version,
                        api)
                .libraries(http2(version))
                .cannot(Kind.ASYNC_FAILURE, "an answer that has been put off is not made by a failure");
    }

    static ServerApp servlets(String version, String api) {
        return ServerApp.of("apps.grizzlyservlets.GrizzlyServletsApp", "grizzly", "grizzlyservlets", "servlets")
                .libraries(GROUP + "grizzly-http-servlet:" + version, api)
                .libraries(http2(version))
                .cannot(Kind.ASYNC_FAILURE, "an answer that has been put off is not made by a failure")
                .cannot(Kind.WEBSOCKET, "an upgrade by a servlet is not answered");
    }

    /** Which wants an API of old JDKs, if only by name. */
    private static String[] http2(String version) {
        return new String[] {GROUP + "grizzly-http2:" + version, GROUP + "grizzly-npn-api:1.9"};
    }

    private static ServerApp server() {
        return handlers("4.0.2", JAKARTA).release(11).on(17);
    }

    @Nested
    class Handlers24OnJava8 extends GrizzlyContract {
        @Override
        protected ServerApp server() {
            return handlers("2.4.4", JAVAX).on(8);
        }
    }

    @Nested
    class Servlets24OnJava17 extends GrizzlyContract {
        @Override
        protected ServerApp server() {
            return servlets("2.4.4", JAVAX).javax().on(17);
        }
    }

    @Nested
    class Handlers24OnJava25 extends GrizzlyContract {
        @Override
        protected ServerApp server() {
            return handlers("2.4.4", JAVAX).on(25);
        }
    }

    @Nested
    class Handlers30OnJava17 extends GrizzlyContract {
        @Override
        protected ServerApp server() {
            return handlers("3.0.1", JAKARTA).release(11).on(17);
        }
    }

    @Nested
    class Servlets40OnJava25 extends GrizzlyContract {
        @Override
        protected ServerApp server() {
            return servlets("4.0.2", JAKARTA).release(11).on(25);
        }
    }

    @Nested
    class Handlers40AttachedOnJava17 extends GrizzlyContract {
        @Override
        protected ServerApp server() {
            return handlers("4.0.2", JAKARTA).release(11).on(17).attached();
        }
    }

    @Nested
    class Errors {

        /** On the selector's thread Grizzly has an answer for exceptions only, and closes the connection. */
        @Test
        void errorsOfHandlersAreErrors() {
            try (AgentUnderTest agent = server().command().startWithAgent()) {
                Client client = new Client(server().awaitReady(agent.process()));
                HttpMeter meter = HttpMeter.of(agent);
                meter.start();
                // when
                Response answer = client.get("/error");
                // then
                assertThat(answer.status()).isEqualTo(500);
                assertThatThrownBy(() -> client.get("/unanswered")).hasRootCauseInstanceOf(EOFException.class);
                meter.assertCounted(
                        request("GET", "/error", 500).received(answer.size()).failed("AssertionError"),
                        request("GET", "/unanswered", 500).failed("AssertionError"));
            }
        }

        /** Such a stream stays open until the client resets it, but is counted before. */
        @Test
        void errorOfAStreamCountsAsSuchAndOnce() {
            try (AgentUnderTest agent = server().command().startWithAgent()) {
                HttpMeter meter = HttpMeter.of(agent);
                meter.start();
                try (Http2Client http2 = new Client(server().awaitReady(agent.process())).http2()) {
                    http2.get("/ok");
                    // when
                    Future<?> answer = http2.begin("/unanswered");
                    // then
                    meter.assertCounted(
                            request("GET", "/ok", 200).received(2),
                            request("GET", "/unanswered", 500).failed("AssertionError"));
                    // when
                    assertThat(answer.cancel(true)).isTrue();
                    // then
                    meter.assertCounted(
                            request("GET", "/ok", 200).received(2),
                            request("GET", "/unanswered", 500).failed("AssertionError"));
                }
            }
        }
    }

    @Nested
    class Bodies {

        /** Grizzly hands what it could not write to a selector, and then calls the answer complete. */
        @Test
        void answerThatIsReadSlowlyTakesItsTime() throws Exception {
            try (AgentUnderTest agent = server().command().startWithAgent()) {
                HttpMeter meter = HttpMeter.of(agent);
                meter.start();
                try (Connection connection = new Client(server().awaitReady(agent.process())).connect()) {
                    // when
                    connection.request("GET", "/large?bytes=16000000");
                    meter.awaitActive(1);
                    Thread.sleep(500); // the time that is measured
                    // then
                    assertThat(connection.read().size()).isEqualTo(16_000_000);
                }
                meter.assertCounted(request("GET", "/large", 200).received(16_000_000));
                meter.assertTook(0.5, "GET", "/large");
            }
        }

        /** A file goes past the codec, and later past the handlers too: Grizzly has it in a cache of paths. */
        @Test
        void filesAreCountedWithTheirSize(@TempDir Path files) throws Exception {
            Files.write(files.resolve("picture.bin"), new byte[300_000]);
            ServerApp server = server().jvmArgs("-Dfiles=" + files);
            try (AgentUnderTest agent = server.command().startWithAgent()) {
                Client client = new Client(server.awaitReady(agent.process()));
                HttpMeter meter = HttpMeter.of(agent);
                meter.start();
                // when
                Response first = client.get("/files/picture.bin");
                Response second = client.get("/files/picture.bin");
                // then
                assertThat(first.size() + second.size()).isEqualTo(600_000);
                meter.assertCounted(
                        request("GET", "/files/*", 200).received(300_000),
                        request("GET", "/files/picture.bin", 200).received(300_000));
            }
        }
    }
}
