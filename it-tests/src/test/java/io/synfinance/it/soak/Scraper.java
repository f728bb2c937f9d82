package io.synfinance.it.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Scrape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

/** Scrapes in every form by turns, and holds each to what is possible: nothing goes back, and nothing is made up. */
final class Scraper implements Disturbance {

    private static final String REQUESTS = "synfinance_requests_total";

    private final HttpClient http = HttpClient.newHttpClient();
    private final AgentUnderTest agent;
    private final Tally tally;
    private double seen;

    Scraper(AgentUnderTest agent, Tally tally) {
        this.agent = agent;
        this.tally = tally;
    }

    @Override
    public void disturb() throws IOException, InterruptedException {
        check(Scrape.parse(text(get("/metrics", "Accept", "text/plain"))));
        HttpResponse<byte[]> compressed = get("/metrics", "Accept-Encoding", "gzip");
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            check(Scrape.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
        assertThat(text(get("/metrics", "Accept", "application/openmetrics-text;version=1.0.0")))
                .endsWith("# EOF\n");
        assertThat(text(get("/page/live.json?seconds=60", "Accept", "*/*"))).startsWith("{");
    }

    private void check(Scrape scrape) {
        double now = scrape.sum(REQUESTS) - scrape.sum(REQUESTS, "endpoint", "/within");
        assertThat(now).isBetween(seen, (double) tally.begun());
        assertThat(scrape.sum("synfinance_active_requests")).isNotNegative();
        seen = now;
    }

    private HttpResponse<byte[]> get(String path, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(agent.metrics().resolve(path))
                .header(header, value)
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response;
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
