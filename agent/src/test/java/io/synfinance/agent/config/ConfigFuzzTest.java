package io.synfinance.agent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.synfinance.agent.Mutations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in an argument or a file, there is a configuration, soon. */
class ConfigFuzzTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private static final String[] FILES = {
        """
        exporter: {host: 0.0.0.0, port: "${PORT:9474}", tls: {min-version: 1.3}}
        metrics.max-series: 5000
        instrumentation:
          spring-mvc: {enabled: false}
        """,
        """
        methods:
          - match: com.acme.fraud.Engine.score(..)
            as: fraud-detection
            severity: $return.severity
          - match: [com.acme.*.place, "+com.acme.Order.*"]
            as: measured
            metric: orders_value
            type: histogram
            buckets: [1, 2.5, 1e3]
            labels: {channel: $order.channel}
        """,
        "a: &a [1, 2]\nb: [*a, *a, *a]\nc: {<<: *a}\nd: !!java.lang.Object {}\n---\n...\n",
        "[[[[[[[[[[[[[[[[{{{{{{{{{{{{{{\n",
    };

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anyArgumentGivesAConfiguration() {
        Mutations.of(
                        20_000,
                        "exporter.port=9500,metrics.jvm=false,log.level=debug",
                        "config.file=/etc/synfinance/agent.yaml,exporter.tls.keystore-password=x",
                        "instrumentation.tomcat.enabled=false,,=,a=b=c")
                .forEach(argument -> assertTimeout(SOON, () -> {
                    AgentConfig config = Given.argument(argument);
                    assertThat(config.exporter().port()).isBetween(0, 65_535);
                    assertThat(config.metrics().maxSeries()).isPositive();
                }));
    }

    @Test
    void anyFileGivesAConfiguration() {
        Mutations.of(3_000, FILES)
                .forEach(text -> assertTimeout(SOON, () -> {
                    AgentConfig config = Given.argument("config.file=" + write(text));
                    assertThat(config.exporter().port()).isBetween(0, 65_535);
                    assertThat(config.with(config.file()).differencesTo(config)).isEmpty();
                }));
    }

    private Path write(String text) throws IOException {
        return Files.write(folder.resolve("agent.yaml"), text.getBytes(StandardCharsets.UTF_8));
    }
}
