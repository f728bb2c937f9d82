package io.synfinance.it.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Rewrites the configuration file, well and badly by turns, and waits until the agent has noticed. */
final class Reloader implements Disturbance {

    /** What the port asks for now and then. */
    static final String TOKEN = "0123456789abcdef";

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** In force all the time: each call counts, whatever else changes in the file. */
    private static final String RULE = "methods:\n  - match: apps.soak.Checks.isFraud\n    as: fraud-detection\n";

    private static final String NO_BEANS = "metrics.jvm: false\n";
    private static final String ASK_FOR_TOKEN = "exporter.auth.token-file: token\n";

    private static final List<String> GOOD = List.of(
            RULE + NO_BEANS,
            RULE + "  - match: apps.soak.Checks.prepare\n    as: feature-engineering\nlog.level: debug\n"
                    + ASK_FOR_TOKEN,
            RULE + "rules.max-methods: 400\ninstrumentation.jetty.enabled: false\n" + NO_BEANS + ASK_FOR_TOKEN,
            RULE + "  - match: no.such.Class.method\n    as: prediction\nmetrics.max-series: 500\n");

    private static final List<String> BAD = List.of(
            RULE + "metrics.max-series: many\n",
            "methods: [\n",
            RULE + "exporter.prot: 1\n",
            "methods:\n  - match: apps.soak.Checks.isFraud\n    as: fortune-telling\n");

    private final Path file;
    private final AgentUnderTest agent;
    private final AtomicInteger times = new AtomicInteger();

    Reloader(Path file, AgentUnderTest agent) {
        this.file = file;
        this.agent = agent;
    }

    int times() {
        return times.get();
    }

    /** The file with which the agent starts, and beside it the one with the token. */
    static Path write(Path file) throws IOException {
        Files.writeString(token(file), TOKEN);
        return Files.writeString(file, RULE);
    }

    @Override
    public void disturb() throws IOException {
        int time = times.getAndIncrement();
        replace(BAD.get(time % BAD.size()));
        awaitSuccess(0);
        String good = GOOD.get(time % GOOD.size());
        replace("# " + time + "\n" + good);
        awaitSuccess(1);
        boolean secured = good.contains(ASK_FOR_TOKEN);
        assertThat(new Client(agent.metrics().getPort()).get("/metrics").status())
                .isEqualTo(secured ? 401 : 200);
        assertThat(agent.scrape().has("jvm_threads_current")).isNotEqualTo(good.contains(NO_BEANS));
    }

    private void replace(String text) throws IOException {
        Workspace.replace(file, text.replace(": token", ": " + token(file)));
    }

    private static Path token(Path file) {
        return file.resolveSibling("token");
    }

    private void awaitSuccess(double success) {
        Awaitility.await()
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(agent.scrape().value("synfinance_agent_config_last_reload_successful"))
                        .isEqualTo(success));
    }
}
