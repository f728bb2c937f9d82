package io.synfinance.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;

/** Says whether a server's requests were counted as they should. */
public interface HttpMeter {

    /** For a server without the agent: every count is right. */
    HttpMeter NONE = new HttpMeter() {
        @Override
        public void awaitRest() {}

        @Override
        public void start() {}

        @Override
        public void assertCounted(Counted... requests) {}

        @Override
        public void assertCountedAsOneOf(Counted one, Counted other) {}

        @Override
        public void assertTook(double seconds, String method, String endpoint) {}

        @Override
        public void awaitActive(int count) {}

        @Override
        public void awaitActive(int count, String endpoint) {}
    };

    /** Nothing is in flight of what was asked to find out whether the server is there. */
    void awaitRest();

    /** What is counted from now on is asked for below. */
    void start();

    /** The HTTP metrics, all of them, have gone up by exactly those requests, and then rest. */
    void assertCounted(Counted... requests);

    /** The same for one request that may have ended in either way. */
    void assertCountedAsOneOf(Counted one, Counted other);

    /** The requests of that endpoint have taken that long at least, all together. */
    void assertTook(double seconds, String method, String endpoint);

    /** So many requests are in flight, wherever they go. */
    void awaitActive(int count);

    void awaitActive(int count, String endpoint);

    static HttpMeter of(AgentUnderTest agent) {
        return new OfAgent(agent);
    }

    /** Reads the agent's metrics before and after. */
    final class OfAgent implements HttpMeter {

        private static final Duration REST = Duration.ofMillis(60);

        private final AgentUnderTest agent;
        private Scrape before = Scrape.parse("");

        private OfAgent(AgentUnderTest agent) {
            this.agent = agent;
        }

        @Override
        public void awaitRest() {
            awaitActive(0);
        }

        @Override
        public void start() {
            before = agent.scrape();
        }

        @Override
        public void assertCounted(Counted... requests) {
            awaitRestAt(HttpMetrics.expected(requests));
        }

        @Override
        public void assertCountedAsOneOf(Counted one, Counted other) {
            Scrape counted = agent.awaitScrape(now -> {
                assertThat(now.sum("synfinance_requests_total") - before.sum("synfinance_requests_total"))
                        .as("requests counted")
                        .isEqualTo(1);
            });
            awaitRestAt(HttpMetrics.expected(wasCounted(other, counted) ? other : one));
        }

        private boolean wasCounted(Counted request, Scrape now) {
            String[] labels = {"endpoint", request.endpoint(), "status", request.status()};
            return now.sum("synfinance_requests_total", labels) > before.sum("synfinance_requests_total", labels);
        }

        private void awaitRestAt(String expected) {
            agent.awaitScrape(after -> assertSame(after, expected));
            // A request that is counted twice is often counted late: by the listener, then by the connection's end.
            Awaitility.await()
                    .during(REST)
                    .pollInterval(Duration.ofMillis(20))
                    .untilAsserted(() -> assertSame(agent.scrape(), expected));
        }

        @Override
        public void assertTook(double seconds, String method, String endpoint) {
            String name = "synfinance_request_latency_seconds_sum";
            String[] labels = {"method", method, "endpoint", endpoint};
            assertThat(agent.scrape().sum(name, labels) - before.sum(name, labels))
                    .as("seconds that %s %s took", method, endpoint)
                    .isBetween(seconds, seconds + 10);
        }

        @Override
        public void awaitActive(int count) {
            agent.awaitScrape(now -> assertThat(now.sum("synfinance_active_requests"))
                    .as("active requests")
                    .isEqualTo(count));
        }

        @Override
        public void awaitActive(int count, String endpoint) {
            agent.awaitScrape(now -> assertThat(now.sum("synfinance_active_requests", "endpoint", endpoint))
                    .as("active requests of %s", endpoint)
                    .isEqualTo(count));
        }

        private void assertSame(Scrape after, String expected) {
            assertThat(HttpMetrics.changes(before, after, expected))
                    .as("HTTP metrics added in %s", agent.process().folder().getFileName())
                    .isEqualTo(expected);
        }
    }
}
