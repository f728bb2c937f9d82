package io.synfinance.it.frameworks;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.Response;
import io.synfinance.it.harness.ServerApp;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Struts 2.5 and 6 ({@code javax}), and 7, behind a filter of Tomcat: the name of the action is the route. */
class StrutsIT {

    private static ServerApp struts(String version, String tomcat, String pages) {
        return ServerApp.of("apps.struts.StrutsApp", "struts")
                .libraries(
                        "org.apache.struts:struts2-core:" + version,
                        "org.apache.tomcat.embed:tomcat-embed-core:" + tomcat,
                        pages);
    }

    static Stream<ServerApp> versions() {
        return Stream.of(
                struts("2.5.33", "9.0.118", "javax.servlet.jsp:javax.servlet.jsp-api:2.3.3")
                        .javax()
                        .on(8),
                struts("6.7.0", "9.0.118", "javax.servlet.jsp:javax.servlet.jsp-api:2.3.3")
                        .javax()
                        .on(17),
                struts("7.0.0", "10.1.59", "jakarta.servlet.jsp:jakarta.servlet.jsp-api:3.1.1")
                        .release(17)
                        .on(17));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void nameOfTheActionIsTheEndpoint(ServerApp server) {
        try (AgentUnderTest agent = server.command().startWithAgent()) {
            Client client = new Client(agent.process().awaitReady());
            HttpMeter meter = HttpMeter.of(agent);
            meter.start();
            // when
            Response word = client.get("/shop/api/items/umbrella?colour=red");
            Response status = client.get("/shop/api/status.action");
            Response failure = client.get("/shop/api/fails");
            Response near = client.get("/shop/api/nothing");
            Response far = client.get("/shop/wp-login.php");
            List<Response> parallel = client.parallel(50, "/shop/api/items/7");
            // then
            assertThat(word.text()).isEqualTo("item umbrella");
            assertThat(List.of(status.status(), failure.status(), near.status(), far.status()))
                    .containsExactly(409, 500, 404, 404);
            assertThat(parallel).extracting(Response::text).containsOnly("item 7");
            meter.assertCounted(
                    request("GET", "/shop/api/items/{id}", 200).received(13),
                    request("GET", "/shop/api/status", 409).received(6),
                    request("GET", "/shop/api/fails", 500)
                            .received(failure.size())
                            .failed("IllegalStateException"),
                    request("GET", "/{unmatched}", 404).received(near.size()),
                    request("GET", "/{unmatched}", 404).received(far.size()),
                    request("GET", "/shop/api/items/{id}", 200).received(6).times(50));
        }
    }
}
