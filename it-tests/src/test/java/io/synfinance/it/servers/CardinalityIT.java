package io.synfinance.it.servers;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Connection;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.Response;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.ServerApp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever clients ask for, the number of series is bounded, and what is beyond the bound is said. */
class CardinalityIT {

    private static final String TOMCAT = "org.apache.tomcat.embed:tomcat-embed-core:10.1.59";

    /** A Tomcat's connection serves 100 requests. */
    private static final int REQUESTS_PER_CONNECTION = 50;

    @Test
    void scanOfUnknownPathsIsOneSeries() {
        try (AgentUnderTest agent = ServerApp.of("apps.tomcat.TomcatApp", "tomcat", "servlets")
                .libraries(TOMCAT)
                .command()
                .startWithAgent()) {
            Client client = new Client(agent.process().awaitReady());
            HttpMeter meter = HttpMeter.of(agent);
            meter.start();
            // when
            List<Response> responses = getAll(
                    client,
                    IntStream.range(0, 10_000)
                            .mapToObj(i -> "/scan" + i + "/.env")
                            .toList());
            // then
            assertThat(responses).extracting(Response::status).containsOnly(404);
            int bytes = responses.stream().mapToInt(Response::size).sum() / responses.size();
            assertThat(responses).extracting(Response::size).containsOnly(bytes);
            meter.assertCounted(
                    request("GET", "/{unmatched}", 404).received(bytes).times(10_000));
            assertThat(agent.scrape().has("synfinance_agent_series_dropped_total"))
                    .isFalse();
        }
    }

    @Test
    void pathsBeyondTheLimitAreOneSeriesAndCountedAsDropped() {
        try (AgentUnderTest agent = ServerApp.of("apps.anypath.AnyPathApp", "anypath")
                .libraries(TOMCAT)
                .command()
                .agentArg("metrics.max-series", "500")
                .startWithAgent()) {
            Client client = new Client(agent.process().awaitReady());
            List<String> paths = words(5_000);
            // when
            getAll(client, paths);
            getAll(client, paths.subList(0, 10));
            // then
            Scrape scrape = agent.awaitScrape(
                    now -> assertThat(now.sum("synfinance_requests_total")).isEqualTo(5_010));
            assertThat(scrape.samples("synfinance_requests_total")).hasSize(501);
            assertThat(scrape.value("synfinance_requests_total", "endpoint", "__overflow__"))
                    .isEqualTo(4_500);
            assertThat(scrape.value("synfinance_agent_series_dropped_total", "metric", "synfinance_requests_total"))
                    .isEqualTo(4_500);
            for (String known : paths.subList(0, 10)) {
                assertThat(scrape.value("synfinance_requests_total", "endpoint", known, "status", "200"))
                        .isEqualTo(2);
            }
            // then neither have the other families more, nor has anything stayed active
            assertThat(scrape.samples("synfinance_request_latency_seconds_count"))
                    .hasSize(501);
            assertThat(scrape.samples("synfinance_response_size_bytes_sum")).hasSize(501);
            assertThat(scrape.samples("synfinance_active_requests")).hasSizeLessThanOrEqualTo(502);
            agent.awaitScrape(
                    now -> assertThat(now.sum("synfinance_active_requests")).isZero());
        }
    }

    private static List<Response> getAll(Client client, List<String> paths) {
        List<Response> responses = new ArrayList<>();
        for (int from = 0; from < paths.size(); from += REQUESTS_PER_CONNECTION) {
            List<String> some = paths.subList(from, Math.min(paths.size(), from + REQUESTS_PER_CONNECTION));
            try (Connection connection = client.connect()) {
                some.forEach(path -> connection.request("GET", path));
                some.forEach(path -> responses.add(connection.read()));
            }
        }
        return responses;
    }

    /** Paths of two words each, which nobody takes for identifiers. */
    private static List<String> words(int count) {
        List<String> words = new ArrayList<>();
        for (String consonant :
                List.of("b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z")) {
            for (String end : List.of("alarm", "eland", "ivory", "onion", "umber")) {
                words.add(consonant + end);
            }
        }
        return IntStream.range(0, count)
                .mapToObj(i -> "/" + words.get(i / words.size()) + "/" + words.get(i % words.size()))
                .toList();
    }
}
