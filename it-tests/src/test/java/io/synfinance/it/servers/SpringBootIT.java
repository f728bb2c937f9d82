package io.synfinance.it.servers;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Connection;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.Response;
import io.synfinance.it.harness.ServerApp;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Spring MVC in Spring Boot on Tomcat 9 ({@code javax}), 10.1 and 11, and on Jetty 12: requests are counted under Spring's own routes. */
class SpringBootIT {

    private static final String STARTER = "org.springframework.boot:spring-boot-starter-web:";
    private static final String EMBEDDED = "org.apache.tomcat.embed:tomcat-embed-";

    @Nested
    class Boot27 extends Contract {
        @Override
        protected ServerApp server() {
            return ServerApp.of("apps.springboot.BootApp", "springboot")
                    .libraries(STARTER + "2.7.18")
                    .javax()
                    .on(17);
        }
    }

    @Nested
    class Boot35 extends Contract {
        @Override
        protected ServerApp server() {
            // The Tomcat that this version asks for was never published whole.
            return ServerApp.of("apps.springboot.BootApp", "springboot")
                    .libraries(
                            STARTER + "3.5.16",
                            EMBEDDED + "core:10.1.59",
                            EMBEDDED + "el:10.1.59",
                            EMBEDDED + "websocket:10.1.59")
                    .release(17)
                    .on(17);
        }
    }

    @Nested
    class Boot35OnJetty extends Contract {
        @Override
        protected ServerApp server() {
            return ServerApp.of("apps.springboot.BootApp", "springboot")
                    .libraries(
                            "org.springframework.boot:spring-boot-starter-jetty:3.5.7",
                            "org.springframework.boot:spring-boot-starter-json:3.5.7",
                            "org.springframework:spring-webmvc:6.2.12")
                    .release(17)
                    .on(17);
        }
    }

    @Nested
    class Boot4 extends Contract {
        @Override
        protected ServerApp server() {
            return ServerApp.of("apps.springboot.BootApp", "springboot")
                    .libraries(STARTER + "4.0.0")
                    .release(17)
                    .on(25);
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Contract {

        private @Nullable AgentUnderTest agent;
        private HttpMeter meter = HttpMeter.NONE;
        private Client root = new Client(0);
        private Client shop = new Client(0);

        protected abstract ServerApp server();

        @BeforeAll
        void start() {
            AgentUnderTest started = server().command().startWithAgent();
            agent = started;
            meter = HttpMeter.of(started);
            root = new Client(started.process().awaitReady());
            shop = new Client(Integer.parseInt(started.process()
                    .awaitLine(Pattern.compile("^SECOND (\\d+)"))
                    .group(1)));
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
        void templateIsTheRoute() {
            // when
            Response number = root.get("/api/items/42?colour=red");
            Response word = root.get("/api/items/umbrella");
            Response created = root.post("/api/items", "hat");
            // then
            assertThat(number.text() + word.text() + created.text()).isEqualTo("item 42item umbrellahat");
            meter.assertCounted(
                    request("GET", "/api/items/{id}", 200).received(7),
                    request("GET", "/api/items/{id}", 200).received(13),
                    request("POST", "/api/items", 200).sent(3).received(3));
        }

        @Test
        void contextPathAndServletPathStandBeforeTheTemplate() {
            // when
            Response item = shop.get("/shop/mvc/api/items/umbrella");
            Response function = shop.get("/shop/mvc/functional/ann");
            Response failed = shop.get("/shop/mvc/exceptions/unhandled/some");
            // then
            assertThat(item.text() + function.text()).isEqualTo("item umbrellahello ann");
            meter.assertCounted(
                    request("GET", "/shop/mvc/api/items/{id}", 200).received(13),
                    request("GET", "/shop/mvc/functional/{name}", 200).received(9),
                    request("GET", "/shop/mvc/exceptions/unhandled/{id}", 500)
                            .received(failed.size())
                            .failed("IllegalStateException"));
        }

        @Test
        void functionalRouteIsTheRoute() {
            // when
            Response response = root.get("/functional/bob");
            // then
            assertThat(response.text()).isEqualTo("hello bob");
            meter.assertCounted(request("GET", "/functional/{name}", 200).received(9));
        }

        @Test
        void staticResourceIsItsPath() {
            // when
            Response response = root.get("/hello.txt");
            // then
            assertThat(response.text()).isEqualTo("hello");
            meter.assertCounted(request("GET", "/hello.txt", 200).received(5));
        }

        @Test
        void pathsWithoutAHandlerAreOneEndpoint() {
            // when
            List<Response> responses = List.of(
                    root.get("/wp-login.php"),
                    root.get("/api/nothing/here"),
                    shop.get("/shop/nothing"),
                    shop.get("/nothing"));
            // then
            assertThat(responses).extracting(Response::status).containsOnly(404);
            int bytes = responses.stream().mapToInt(Response::size).sum();
            meter.assertCounted(
                    request("GET", "/{unmatched}", 404).received(bytes),
                    request("GET", "/{unmatched}", 404).times(3));
        }

        /** The servlet's mapping is the route of what the servlet knows nothing about. */
        @Test
        void pathWithoutAHandlerUnderAServletPathIsThatMapping() {
            // when
            Response response = shop.get("/shop/mvc/nothing");
            // then
            assertThat(response.status()).isEqualTo(404);
            meter.assertCounted(request("GET", "/shop/mvc/*", 404).received(response.size()));
        }

        @Test
        void methodThatNoHandlerTakesIsNoError() {
            // when
            Response response = root.send("DELETE", "/api/items/42");
            // then
            assertThat(response.status()).isEqualTo(405);
            meter.assertCounted(request("DELETE", "/api/items/{id}", 405).received(response.size()));
        }

        @Test
        void unhandledExceptionIsAnErrorOfItsTypeUnderTheOriginalRoute() {
            // when
            Response response = root.get("/exceptions/unhandled/some");
            // then
            assertThat(response.status()).isEqualTo(500);
            assertThat(response.text()).contains("/exceptions/unhandled/some");
            meter.assertCounted(request("GET", "/exceptions/unhandled/{id}", 500)
                    .received(response.size())
                    .failed("IllegalStateException"));
        }

        @Test
        void handledExceptionIsTheStatusItBecame() {
            // when
            Response bad = root.get("/exceptions/bad/some");
            Response later = root.get("/exceptions/later/some");
            // then
            assertThat(bad.text() + later.text()).isEqualTo("badlater");
            meter.assertCounted(
                    request("GET", "/exceptions/bad/{id}", 400).received(3),
                    request("GET", "/exceptions/later/{id}", 503).received(5).failed("http_5xx"));
        }

        @Test
        void exceptionThatIsAStatusIsThatStatus() {
            // when
            Response conflict = root.get("/exceptions/status/409");
            Response gone = root.get("/exceptions/status/404");
            Response unavailable = root.get("/exceptions/status/503");
            // then
            assertThat(List.of(conflict.status(), gone.status(), unavailable.status()))
                    .containsExactly(409, 404, 503);
            meter.assertCounted(
                    request("GET", "/exceptions/status/{code}", 409).received(conflict.size()),
                    request("GET", "/exceptions/status/{code}", 404).received(gone.size()),
                    request("GET", "/exceptions/status/{code}", 503)
                            .received(unavailable.size())
                            .failed("http_5xx"));
        }

        @Test
        void laterAnswersAreCountedOnce() {
            // when
            Response called = root.get("/async/callable/some");
            Response deferred = root.get("/async/deferred/some");
            Response events = root.get("/async/events");
            // then
            assertThat(called.text() + deferred.text()).isEqualTo("called somedeferred some");
            assertThat(events.text()).isEqualTo("data:one\n\ndata:two\n\n");
            meter.assertCounted(
                    request("GET", "/async/callable/{id}", 200).received(11),
                    request("GET", "/async/deferred/{id}", 200).received(13),
                    request("GET", "/async/events", 200).received(20));
        }

        @Test
        void laterFailuresAreErrorsOfTheirTypes() {
            // when
            Response called = root.get("/async/callable-fails");
            Response deferred = root.get("/async/deferred-fails");
            Response future = root.get("/async/future-fails");
            // then
            assertThat(List.of(called.status(), deferred.status(), future.status()))
                    .containsOnly(500);
            meter.assertCounted(
                    request("GET", "/async/callable-fails", 500)
                            .received(called.size())
                            .failed("IllegalStateException"),
                    request("GET", "/async/deferred-fails", 500)
                            .received(deferred.size())
                            .failed("IllegalStateException"),
                    request("GET", "/async/future-fails", 500)
                            .received(future.size())
                            .failed("UnsupportedOperationException"));
        }

        @Test
        void answerThatDoesNotComeInTimeIsAServerError() {
            // when
            Response response = root.get("/async/deferred-times-out");
            // then
            assertThat(response.status()).isEqualTo(503);
            meter.assertCounted(request("GET", "/async/deferred-times-out", 503)
                    .received(response.size())
                    .failed("http_5xx"));
        }

        @Test
        void rejectionByAnInterceptorHasTheRoute() {
            // when
            Response response = root.get("/secrets/some");
            // then
            assertThat(response.status()).isEqualTo(401);
            meter.assertCounted(request("GET", "/secrets/{id}", 401));
        }

        @Test
        void rejectionByAFilterHasThePath() {
            // when
            Response error = root.get("/closed/42");
            Response status = root.get("/silently-closed/42");
            // then
            assertThat(List.of(error.status(), status.status())).containsOnly(401);
            meter.assertCounted(
                    request("GET", "/closed/{id}", 401).received(error.size()),
                    request("GET", "/silently-closed/{id}", 401));
        }

        @Test
        void exceptionOfAFilterIsAnErrorOfItsTypeUnderThePath() {
            // when
            Response response = root.get("/broken/42");
            // then
            assertThat(response.status()).isEqualTo(500);
            meter.assertCounted(request("GET", "/broken/{id}", 500)
                    .received(response.size())
                    .failed("UnsupportedOperationException"));
        }

        @Test
        void requestsOnOneConnectionHaveTheirOwnRoutes() {
            try (Connection connection = root.connect()) {
                // when
                connection.request("GET", "/api/items/1").read();
                connection.request("GET", "/hello.txt").read();
                connection.request("GET", "/functional/bob").read();
            }
            // then
            meter.assertCounted(
                    request("GET", "/api/items/{id}", 200).received(6),
                    request("GET", "/hello.txt", 200).received(5),
                    request("GET", "/functional/{name}", 200).received(9));
        }

        @Test
        void requestsInParallelAreAllCounted() {
            // when
            List<Response> responses = root.parallel(200, "/api/items/7");
            // then
            assertThat(responses).extracting(Response::text).containsOnly("item 7");
            meter.assertCounted(
                    request("GET", "/api/items/{id}", 200).received(6).times(200));
        }
    }
}
