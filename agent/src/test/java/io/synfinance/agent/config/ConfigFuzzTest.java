package io.synfinance.agent.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.agent.Fuzz;
import io.synfinance.agent.Mutations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in an argument or a file, there is a configuration, soon. */
class ConfigFuzzTest {

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
        Fuzz.each(
                20_000,
                new Mutations(
                        "exporter.port=9500,metrics.jvm=false,log.level=debug",
                        "config.file=/etc/synfinance/agent.yaml,exporter.tls.keystore-password=x",
                        "instrumentation.tomcat.enabled=false,,=,a=b=c"),
                argument -> {
                    AgentConfig config = Given.argument(argument);
                    assertThat(config.exporter().port()).isBetween(0, 65_535);
                    assertThat(config.metrics().maxSeries()).isPositive();
                });
    }

    @Test
    void anyFileGivesAConfiguration() {
        Fuzz.each(3_000, new Mutations(FILES), text -> {
            AgentConfig config = Given.argument("config.file=" + write(text));
            assertThat(config.exporter().port()).isBetween(0, 65_535);
            assertThat(config.with(config.file()).differencesTo(config)).isEmpty();
        });
    }

    private Path write(String text) throws IOException {
        return Files.write(folder.resolve("agent.yaml"), text.getBytes(StandardCharsets.UTF_8));
    }
}
