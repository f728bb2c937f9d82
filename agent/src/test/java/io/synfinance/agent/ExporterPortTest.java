package io.synfinance.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.config.ExporterConfig;
import io.synfinance.agent.exporter.PageEndpoint;
import io.synfinance.agent.exporter.PageSource;
import io.synfinance.agent.logging.AgentLog;
import io.synfinance.agent.metrics.Metrics;
import io.synfinance.agent.metrics.MetricsSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When there is something to do for the port, and something to tell of it. */
class ExporterPortTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ExporterPort port = port(config("exporter.enabled=false"));

    @AfterEach
    void close() {
        port.close();
    }

    @Test
    void aPortThatAChangeHasOpenedIsToldOnce() throws IOException {
        // given
        port.openOrSayWhyNot();
        assertThat(port.dueIn()).isEqualTo(Long.MAX_VALUE);
        assertThat(port.tend()).isFalse();

        // when
        port.use(config("exporter.port=0").exporter());

        // then
        assertThat(port.address()).startsWith("http://127.0.0.1:");
        assertThat(port.dueIn()).isZero();
        assertThat(port.tend()).isTrue();
        assertThat(port.tend()).isFalse();
        assertThat(port.dueIn()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aPortThatAChangeCouldNotOpenIsTriedAgain() throws IOException {
        // given
        port.openOrSayWhyNot();
        ExporterConfig wanted;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            wanted = config("exporter.port=" + taken.getLocalPort()).exporter();

            // when
            port.use(wanted);

            // then
            assertThat(port.address()).isNull();
            assertThat(port.tend()).isFalse();
            assertThat(port.dueIn()).isBetween(1L, TimeUnit.SECONDS.toNanos(10));
            assertThat(written.toString(StandardCharsets.UTF_8))
                    .contains("ERROR exporter.port: cannot listen on 127.0.0.1:" + taken.getLocalPort());
        }

        // when
        port.use(wanted);

        // then
        assertThat(port.tend()).isTrue();
    }

    private ExporterPort port(AgentConfig config) {
        return new ExporterPort(
                config,
                new PageEndpoint(mock(PageSource.class)),
                (nanos, bytes) -> {},
                Metrics.create(MetricsSettings.defaults()),
                new AgentLog(new PrintStream(written, true, StandardCharsets.UTF_8), config.logLevel()));
    }

    private static AgentConfig config(String argument) {
        return AgentConfig.read(argument, new Properties(), Map.of(), List.of("methods"));
    }
}
