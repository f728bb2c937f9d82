package io.synfinance.it.monitoring;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.MonitoringTool;
import io.synfinance.it.harness.MonitoringTool.Result;
import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The alert rules, their tests and the configurations pass the checks of Prometheus and Alertmanager themselves. */
class AlertRulesIT {

    private static final Path FOLDER = Workspace.source("../prometheus").normalize();
    private static final int ALERTS = 31;
    private static final Map<String, String> RECEIVERS = Map.ofEntries(
            entry("critical api", "operations-pager"),
            entry("critical system", "operations-pager"),
            entry("critical availability", "operations-pager"),
            entry("critical ml_model", "operations-pager"),
            entry("critical cache", "operations-pager"),
            entry("critical data_generation", "operations-pager"),
            entry("critical fraud_detection", "fraud-pager"),
            entry("critical anomaly_detection", "fraud-pager"),
            entry("warning fraud_detection", "fraud-slack"),
            entry("warning anomaly_detection", "fraud-slack"),
            entry("warning data_quality", "data-mail"),
            entry("warning feature_engineering", "platform-slack"),
            entry("warning cache", "platform-slack"),
            entry("warning data_generation", "platform-slack"),
            entry("warning api", "operations-slack"),
            entry("warning system", "operations-slack"),
            entry("warning availability", "operations-slack"));

    @Test
    void rulesPassEveryLint() {
        assertPasses(promtool(
                "check",
                "rules",
                "--lint=all",
                "--lint-fatal",
                "rules/recording.yml",
                "rules/alerts.yml",
                "rules/slo.yml"));
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

    @ParameterizedTest
    @ValueSource(strings = {"recording", "slo-recording"})
    void recordingRulesPassTheirTests(String test) {
        assertPasses(promtool("test", "rules", "tests/" + test + ".yml"));
    }

    @Test
    void alertmanagerTakesTheConfiguration() {
        assertPasses(amtool("check-config", "alertmanager.yml"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void alertReachesItsReceiver(Rule alert) {
        String to = RECEIVERS.get(alert.label("severity") + " " + alert.label("component"));

        assertPasses(amtool(
                "config",
                "routes",
                "test",
                "--config.file=alertmanager.yml",
                "--verify.receivers=audit-webhook," + to,
                "alertname=" + alert.name(),
                "severity=" + alert.label("severity"),
                "component=" + alert.label("component"),
                "job=synfinance",
                "instance=a:9474"));
    }

    /** Whatever somebody adds without a component. */
    @Test
    void otherAlertsReachTheTeam() {
        assertPasses(amtool(
                "config",
                "routes",
                "test",
                "--config.file=alertmanager.yml",
                "--verify.receivers=audit-webhook,team-mail",
                "alertname=Other"));
    }

    static List<Rule> rules() {
        return RuleSet.of("alerts.yml", "slo.yml").alertRules();
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
