package io.synfinance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Quantiles of what a histogram saw between two scrapes. */
class IntervalTest {

    private static final String TWENTY = "h_bucket{le=\"1.0\"} 10\nh_bucket{le=\"2.0\"} 20\nh_bucket{le=\"+Inf\"} 20\n";

    @Test
    void quantileIsInterpolatedWithinItsBucket() {
        assertThat(since("", TWENTY).quantile(0.75, "h")).hasValue(1.5);
    }

    @Test
    void quantileBeyondTheLastBoundIsThatBound() {
        assertThat(since("", "h_bucket{le=\"1.0\"} 0\nh_bucket{le=\"+Inf\"} 5\n")
                        .quantile(0.95, "h"))
                .hasValue(1);
    }

    @Test
    void nothingNewHasNoQuantile() {
        assertThat(since(TWENTY, TWENTY).quantile(0.95, "h")).isEmpty();
    }

    private static Interval since(String before, String now) {
        return new Interval(Scrape.parse(before, 0), Scrape.parse(now, 1));
    }
}
