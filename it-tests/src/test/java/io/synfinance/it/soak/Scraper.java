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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Scrapes in every form by turns, and holds each to what is possible: nothing goes back, and nothing is made up. */
final class Scraper implements Disturbance {

    private static final String REQUESTS = "synfinance_requests_total";

    private static final String PROTOBUF =
            "application/vnd.google.protobuf;" + "proto=io.prometheus.client.MetricFamily;encoding=delimited";

    /** Number 1, with a length before it. */
    private static final byte FIRST_FIELD_TEXT = 0x0a;

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
        assertWhole(get("/metrics", "Accept", PROTOBUF).body());
        assertThat(text(get("/page/live.json?seconds=60", "Accept", "*/*"))).startsWith("{");
    }

    private void check(Scrape scrape) {
        double now = scrape.sum(REQUESTS) - scrape.sum(REQUESTS, "endpoint", "/within");
        assertThat(now).isBetween(seen, (double) tally.begun());
        assertThat(scrape.sum("synfinance_active_requests")).isNotNegative();
        seen = now;
    }

    /** Messages, each behind its length, which is a varint; the first field of each is the family's name. */
    private static void assertWhole(byte[] messages) {
        List<String> names = new ArrayList<>();
        ByteBuffer left = ByteBuffer.wrap(messages);
        while (left.hasRemaining()) {
            int end = varint(left) + left.position();
            assertThat(left.get()).isEqualTo(FIRST_FIELD_TEXT);
            byte[] name = new byte[varint(left)];
            left.get(name);
            names.add(new String(name, StandardCharsets.UTF_8));
            left.position(end);
        }
        assertThat(names).contains(REQUESTS);
    }

    private static int varint(ByteBuffer from) {
        int value = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            byte part = from.get();
            value |= (part & 0x7f) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new AssertionError("no length");
    }

    private HttpResponse<byte[]> get(String path, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(agent.metrics().resolve(path))
                .header(header, value)
                .header("Authorization", "Bearer " + Reloader.TOKEN)
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
