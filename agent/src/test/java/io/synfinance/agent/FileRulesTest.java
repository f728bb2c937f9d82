package io.synfinance.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.instrumentation.LaterCompanions;
import io.synfinance.agent.instrumentation.methods.MethodRules;
import io.synfinance.agent.logging.AgentLog;
import io.synfinance.agent.metrics.Metrics;
import io.synfinance.agent.metrics.MetricsSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of rules of the file that do not find what they look for. */
class FileRulesTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void rulesThatHaveMatchedNothingAreNamed() throws IOException {
        // given
        Path file = Files.writeString(
                folder.resolve("agent.yaml"),
                "methods: [{match: com.acme.A.a, as: timed}, {match: com.acme.B.b, as: timed}]");
        FileRules rules = rules(file);
        rules.start();
        // when
        rules.tellOfUnmatched();
        // then
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("WARN rules that have matched no method so far: com.acme.A.a, com.acme.B.b;"
                        + " is the class loaded, and the name right?");
    }

    private FileRules rules(Path file) {
        AgentConfig config = AgentConfig.read("config.file=" + file, new Properties(), Map.of(), List.of("methods"));
        AgentLog log = new AgentLog(new PrintStream(written, true, StandardCharsets.UTF_8), config.logLevel());
        Metrics metrics = Metrics.create(MetricsSettings.defaults());
        MethodRules methods =
                new MethodRules(new MethodRecorders(metrics), true, List.of(), new LaterCompanions(), log);
        return new FileRules(config, methods, metrics.configuration(), log);
    }
}
