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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody reads who has been woken by an alert: it is there, it is whole, and its queries are queries. */
class RunbooksIT {

    private static final Path ROOT = Workspace.source("..").normalize();
    private static final Path ALERTS = ROOT.resolve("prometheus/rules/alerts.yml");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern ADDRESS =
            Pattern.compile("runbook_url: '\\S+ \\S+ \\}\\}/(docs/runbooks/(\\w+)[.]md)'");
    private static final Pattern QUERY = Pattern.compile("```promql\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)[^)]*\\)");

    @Test
    void everyAlertHasItsRunbookAndEveryRunbookItsAlert() throws IOException {
        List<String> alerts = groups(ALERT, 1, Files.readString(ALERTS));

        assertThat(groups(ADDRESS, 2, Files.readString(ALERTS))).isEqualTo(alerts);
        assertThat(runbooks()).map(RunbooksIT::name).containsExactlyInAnyOrderElementsOf(alerts);
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
