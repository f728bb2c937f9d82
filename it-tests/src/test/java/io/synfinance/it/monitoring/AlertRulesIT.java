package io.synfinance.it.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.MonitoringTool;
import io.synfinance.it.harness.MonitoringTool.Result;
import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The alert rules, their tests and the configurations pass the checks of Prometheus and Alertmanager themselves. */
class AlertRulesIT {

    private static final Path FOLDER = Workspace.source("../prometheus").normalize();
    private static final int ALERTS = 31;

    @Test
    void rulesPassEveryLint() {
        assertPasses(
                promtool("check", "rules", "--lint=all", "--lint-fatal", "rules/recording.yml", "rules/alerts.yml"));
    }

    @Test
    void thereAreAllAlertsAndEachHasItsTests() throws IOException {
        assertThat(alerts())
                .hasSize(ALERTS)
                .allSatisfy(alert ->
                        assertThat(FOLDER.resolve("tests/" + alert + ".yml")).isRegularFile());
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void alertPassesItsTests(String alert) {
        assertPasses(promtool("test", "rules", "tests/" + alert + ".yml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus.yml", "prometheus-kubernetes.yml"})
    void prometheusTakesTheConfiguration(String file) {
        assertPasses(promtool("check", "config", file));
    }

    /** Without the files of secrets, which only its user has. */
    @Test
    void prometheusTakesTheSecuredConfiguration() {
        assertPasses(promtool("check", "config", "--syntax-only", "prometheus-secured.yml"));
    }

    @Test
    void alertmanagerTakesTheConfiguration() {
        assertPasses(amtool("check-config", "alertmanager.yml"));
    }

    @ParameterizedTest
    @CsvSource({
        "critical, api, operations-pager",
        "critical, system, operations-pager",
        "critical, availability, operations-pager",
        "critical, ml_model, operations-pager",
        "critical, cache, operations-pager",
        "critical, data_generation, operations-pager",
        "critical, fraud_detection, fraud-pager",
        "critical, anomaly_detection, fraud-pager",
        "warning, fraud_detection, fraud-slack",
        "warning, anomaly_detection, fraud-slack",
        "warning, data_quality, data-mail",
        "warning, feature_engineering, platform-slack",
        "warning, cache, platform-slack",
        "warning, data_generation, platform-slack",
        "warning, api, operations-slack",
        "warning, system, operations-slack",
        "warning, availability, operations-slack"
    })
    void alertsReachTheirReceivers(String severity, String component, String receiver) {
        assertPasses(amtool(
                "config",
                "routes",
                "test",
                "--config.file=alertmanager.yml",
                "--verify.receivers=audit-webhook," + receiver,
                "severity=" + severity,
                "component=" + component));
    }

    private static List<String> alerts() throws IOException {
        Pattern alert = Pattern.compile("- alert: (\\w+)");
        try (Stream<String> lines = Files.lines(FOLDER.resolve("rules/alerts.yml"))) {
            return lines.flatMap(line -> alert.matcher(line).results())
                    .map(match -> match.group(1))
                    .toList();
        }
    }

    private static Result promtool(String... arguments) {
        return MonitoringTool.named("promtool").run(FOLDER, arguments);
    }

    private static Result amtool(String... arguments) {
        return MonitoringTool.named("amtool").run(FOLDER, arguments);
    }

    private static void assertPasses(Result result) {
        assertThat(result.exit()).as(result.text()).isZero();
    }
}
