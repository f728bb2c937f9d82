package io.synfinance.it.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.MonitoringTool;
import io.synfinance.it.harness.MonitoringTool.Result;
import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody reads who has been woken by an alert: it is there, it is whole, and its queries are queries. */
class RunbooksIT {

    private static final Path ROOT = Workspace.source("..").normalize();
    private static final Pattern ADDRESS =
            Pattern.compile("\\{\\{ \\$externalLabels.repository }}/docs/runbooks/(\\w+)[.]md");
    private static final Pattern RECORD = Pattern.compile("\\b(?:instance|job):\\w+:\\w+");
    private static final Pattern QUERY = Pattern.compile("```promql\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)[^)]*\\)");

    @Test
    void everyAlertHasItsRunbookAndEveryRunbookItsAlert() throws IOException {
        assertThat(RuleSet.alerts().alertRules())
                .allSatisfy(alert -> assertThat(runbook(alert)).isEqualTo(alert.name()));
        assertThat(runbooks())
                .map(RunbooksIT::name)
                .containsExactlyInAnyOrderElementsOf(RuleSet.of("alerts.yml", "slo.yml").alertRules().stream()
                        .map(RunbooksIT::runbook)
                        .distinct()
                        .toList());
    }

    /** A runbook of an objective is that of all of its alerts. */
    @ParameterizedTest
    @ValueSource(strings = {"AvailabilityBudget", "LatencyBudget"})
    void theRunbookOfAnObjectiveNamesItsAlerts(String name) throws IOException {
        List<String> alerts = RuleSet.of("slo.yml").alertRules().stream()
                .filter(alert -> runbook(alert).equals(name))
                .map(Rule::name)
                .toList();

        assertThat(alerts).hasSize(3);
        assertThat(Files.readString(ROOT.resolve("docs/runbooks/" + name + ".md")))
                .contains(alerts);
    }

    @Test
    void theObjectivesReadWhatIsRecorded() {
        List<String> recorded = RuleSet.of("recording.yml", "slo.yml").rules().stream()
                .map(Rule::name)
                .toList();

        assertThat(RuleSet.of("slo.yml").rules())
                .allSatisfy(
                        rule -> assertThat(groups(RECORD, 0, rule.expression())).isSubsetOf(recorded));
    }

    @ParameterizedTest
    @MethodSource("runbooks")
    void aRunbookIsWhole(Path runbook) throws IOException {
        String text = Files.readString(runbook);

        assertThat(text).startsWith("# " + name(runbook) + "\n");
        assertThat(groups(Pattern.compile("(?m)^## (.*)$"), 1, text))
                .containsExactly("Meaning", "Impact", "Diagnosis", "Mitigation", "Tuning");
        assertThat(groups(LINK, 1, text))
                .allSatisfy(link -> assertThat(runbook.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @MethodSource("runbooks")
    void itsQueriesAreUnderstood(Path runbook, @TempDir Path folder) throws IOException {
        List<String> queries = groups(QUERY, 1, Files.readString(runbook));
        assertThat(queries).isNotEmpty();
        StringBuilder rules = new StringBuilder("groups:\n- name: runbook\n  rules:\n");
        for (int i = 0; i < queries.size(); i++) {
            rules.append("  - record: runbook:query")
                    .append(i)
                    .append("\n    expr: '")
                    .append(queries.get(i).replace("'", "''"))
                    .append("'\n");
        }
        Files.writeString(folder.resolve("queries.yml"), rules);

        Result result = MonitoringTool.named("promtool").run(folder, "check", "rules", "queries.yml");
        assertThat(result.exit()).as(result.text()).isZero();
    }

    static List<Path> runbooks() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/runbooks"))) {
            return files.sorted().toList();
        }
    }

    private static String runbook(Rule alert) {
        Matcher address = ADDRESS.matcher(alert.annotation("runbook_url"));
        return address.matches() ? address.group(1) : alert.name() + " has no runbook";
    }

    private static String name(Path runbook) {
        return runbook.getFileName().toString().replace(".md", "");
    }

    private static List<String> groups(Pattern pattern, int group, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(group))
                .toList();
    }
}
