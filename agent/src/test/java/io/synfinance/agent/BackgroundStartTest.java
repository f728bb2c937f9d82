package io.synfinance.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.instrumentation.Instrumenter;
import io.synfinance.agent.instrumentation.LaterCompanions;
import io.synfinance.agent.instrumentation.methods.MethodRules;
import io.synfinance.agent.logging.AgentLog;
import io.synfinance.agent.logging.Announcement;
import io.synfinance.agent.metrics.Metrics;
import io.synfinance.agent.metrics.MetricsSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BackgroundStartTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Instrumenter instrumenter = mock(Instrumenter.class);

    @Test
    void thePortDoesNotOpenBehindWhoeverHasStoppedItBefore() throws InterruptedException {
        // given
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        doAnswer(call -> {
                    working.countDown();
                    awaitWithoutHeed(done);
                    return null;
                })
                .when(instrumenter)
                .catchUp();
        BackgroundStart background = background("exporter.port=0");
        background.start();
        working.await();

        // when
        Thread.currentThread().interrupt(); // so that it is not waited for, as if it had taken too long
        background.stop();
        assertThat(Thread.interrupted()).isTrue();
        done.countDown();

        // then
        await().until(() -> threads().isEmpty());
        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(System.getProperty(Announcement.KEY)).isNull();
    }

    /** As classes are rewritten, which nothing can break off. */
    private static void awaitWithoutHeed(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("synfinance-agent-start") || name.startsWith("synfinance-agent-port"))
                .toList();
    }

    private BackgroundStart background(String argument) {
        AgentConfig config = AgentConfig.read(argument, new Properties(), Map.of(), List.of("methods"));
        AgentLog log = new AgentLog(new PrintStream(written, true, StandardCharsets.UTF_8), config.logLevel());
        Metrics metrics = Metrics.create(MetricsSettings.defaults());
        MethodRules methods =
                new MethodRules(new MethodRecorders(metrics), true, List.of(), new LaterCompanions(), log);
        return new BackgroundStart(
                instrumenter,
                new FileRules(config, methods, metrics.configuration(), log),
                methods,
                config,
                metrics,
                log,
                new LogManagerGuard(mock(Instrumentation.class)),
                System.nanoTime());
    }
}
