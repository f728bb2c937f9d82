package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.agent.Fuzz;
import io.synfinance.agent.Mutations;
import org.junit.jupiter.api.Test;

/** Whatever a client asks for, there is a label of bounded length, soon. */
class EndpointFuzzTest {

    @Test
    void anyPathGivesAnEndpoint() {
        Fuzz.each(
                50_000,
                new Mutations(
                        "/api/customers/123/transactions/550e8400-e29b-41d4-a716-446655440000",
                        "//shop;jsessionid=1A2B/./cart/../?page=2#top",
                        "http://host:80/caf%C3%A9/%zz/priya@example.com",
                        "/0123456789abcdef0123456789abcdef/2026-01-01/v1.2/data-quality"),
                path -> assertThat(EndpointNormalizer.normalize(path))
                        .hasSizeBetween(1, EndpointNormalizer.MAX_LENGTH)
                        .doesNotContain("?", ";", "#"));
    }
}
