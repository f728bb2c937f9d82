package io.synfinance.agent.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrapeFormatTest {

    private static final String DELIMITED =
            "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily" + ";encoding=delimited";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | TEXT",
                "text/plain | TEXT",
                "*/* | TEXT",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | TEXT",
                "image/png | TEXT",
                "PROTO | PROTOBUF",
                "PROTO;q=0.6,text/plain;q=0.3,*/*;q=0.1 | PROTOBUF",
                "PROTO;q=0.3,application/openmetrics-text;version=1.0.0;q=0.6,text/plain;q=0.5 | OPEN_METRICS",
                "PROTO;q=0,text/plain;q=0.1 | TEXT",
                "PROTO;q=0 | TEXT",
                "application/openmetrics-text;q=0.5,text/plain | TEXT",
                "application/openmetrics-text;q=0.5,*/* | TEXT",
                "application/openmetrics-text,text/plain | OPEN_METRICS",
                "text/plain,application/openmetrics-text | TEXT",
                "Application/OpenMetrics-Text ; Q=0.9 , text/plain ; q=0.8 | OPEN_METRICS",
                "application/vnd.google.protobuf | TEXT",
                "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=text | TEXT",
                "application/vnd.google.protobuf;proto=com.acme.Other;encoding=delimited | TEXT",
                "application/vnd.google.protobuf; encoding=\"delimited\"; proto=\"io.prometheus.client.MetricFamily\""
                        + " | PROTOBUF",
                "application/openmetrics-text;q=high,text/plain;q=0.1 | TEXT",
                "application/openmetrics-text;q=NaN | TEXT",
                "application/openmetrics-text;q=-1 | TEXT",
            })
    void theGreatestWeightOfWhatIsServedWins(String accept, ScrapeFormat format) {
        assertThat(ScrapeFormat.of(List.of(accept.replace("PROTO", DELIMITED)))).isEqualTo(format);
    }

    @Test
    void severalHeadersAreOne() {
        assertThat(ScrapeFormat.of(List.of("text/plain;q=0.5", DELIMITED))).isEqualTo(ScrapeFormat.PROTOBUF);
        assertThat(ScrapeFormat.of(List.of())).isEqualTo(ScrapeFormat.TEXT);
    }

    @Test
    @Timeout(60)
    void nothingThatIsWrittenThereIsAnError() {
        Random random = new Random(7);
        String alphabet = DELIMITED + "*;=,q.0\" \t";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder accept = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                accept.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThatCode(() -> ScrapeFormat.of(List.of(accept.toString())))
                    .as("%s", accept)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aLongHeaderTakesNoLonger() {
        assertThat(assertTimeout(
                        Duration.ofSeconds(5), () -> ScrapeFormat.of(List.of(" ".repeat(16_000) + ";".repeat(16_000)))))
                .isEqualTo(ScrapeFormat.TEXT);
    }
}
