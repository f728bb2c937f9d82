package io.synfinance.it.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.MonitoringServer;
import io.synfinance.it.harness.MonitoringTool;
import io.synfinance.it.harness.SampleApp;
import io.synfinance.it.harness.Workspace;
import io.synfinance.it.monitoring.Expression.Selector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the dashboards ask, a real Prometheus answers, which scrapes the sample service and has the rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardQueriesIT {

    private static final Pattern PORT = Pattern.compile("on port (\\d+)");
    private static final Pattern VARIABLE = Pattern.compile("label_values\\((.+), (\\w+)\\)");
    private static final Pattern COUNTS = Pattern.compile(".*_(total|bucket|sum|count)");
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int MOST_SERIES = 50;

    private final DocumentedMetrics metrics = DocumentedMetrics.read();
    private final Set<String> recorded = recorded();
    private @Nullable AgentUnderTest service;
    private @Nullable SampleTraffic traffic;
    private @Nullable MonitoringServer started;

    @BeforeAll
    void startAll() throws IOException {
        service = JavaCommand.named("dashboards-service")
                .jar(SampleApp.jar())
                .agentArg("config.file", SampleApp.rules().toString())
                .args("--server.port=0", "--server.address=127.0.0.1", "--sample.generation.seed=42")
                .startWithAgent();
        traffic = SampleTraffic.to(
                Integer.parseInt(service.process().awaitLine(PORT).group(1)));
        Path folder = Workspace.newFolder("it", "dashboards");
        writeHistory(folder);
        started = MonitoringServer.prometheus(
                configuration(folder, service.metrics().getAuthority()));
        scrapeOthers(folder);
    }

    /** Targets that the dashboards have nothing to do with: Prometheus itself, and one that is down. */
    private void scrapeOthers(Path folder) throws IOException {
        String targets = "[{\"targets\": [\"%s\", \"127.0.0.1:1\"]}]"
                .formatted(prometheus().authority());
        Files.writeString(folder.resolve("others.json"), targets);
        Awaitility.await()
                .atMost(LIMIT)
                .untilAsserted(() -> assertThat(ask("query", Map.of("query", "up{job='others'}"))
                                .at("data")
                                .list("result"))
                        .hasSize(2));
    }

    @AfterAll
    void stopAll() {
        Stream.of(started, traffic, service).filter(Objects::nonNull).forEach(DashboardQueriesIT::close);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryFindsSomething(Query query) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .atMost(LIMIT)
                .untilAsserted(() -> assertThat(series(query))
                        .as(query.filled())
                        .hasSizeBetween(1, MOST_SERIES)
                        .allSatisfy(series -> assertThat(values(series))
                                .isNotEmpty()
                                .allSatisfy(value -> assertThat(value).isFinite()))
                        .noneSatisfy(series -> assertThat(Yaml.write(series.map()))
                                .containsAnyOf("others", prometheus().authority())));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryNamesWhatIsThere(Query query) {
        assertNamesWhatIsThere(expression(query));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryKeepsTheRulesOfTheLinter(Query query) {
        assertThat(expression(query).selectors()).isNotEmpty().allSatisfy(selector -> {
            assertThat(selector.matchers())
                    .as("target-job-rule, target-instance-rule")
                    .containsEntry("job", "=~$job")
                    .containsEntry("instance", "=~$instance");
            if (selector.metric().endsWith("_total") && !excluded(query.panel(), "target-counter-agg-rule")) {
                assertThat(selector.function()).as("target-counter-agg-rule").isIn("rate", "increase");
            }
            if (selector.overTime() && Set.of("rate", "increase").contains(selector.function())) {
                assertThat(selector.metric()).as("what only grows").matches(COUNTS);
            }
            if (selector.overTime() && selector.function().equals("rate")) {
                assertThat(query.text())
                        .as("target-rate-interval-rule")
                        .doesNotContainPattern("rate\\([^\\[]*\\[(?!\\$__rate_interval\\])");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void variablesHaveValues(Dashboard dashboard) {
        for (Yaml variable : dashboard.queriedVariables()) {
            Matcher query = VARIABLE.matcher(variable.text("query").replaceAll("\\$\\w+", ".+"));
            assertThat(query.matches()).isTrue();
            String path = "label/" + query.group(2) + "/values";
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .atMost(LIMIT)
                    .untilAsserted(() -> assertThat(
                                    ask(path, Map.of("match[]", query.group(1))).texts("data"))
                            .as(dashboard + ": " + variable.text("query"))
                            .isNotEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void annotationsAskForAlerts(Dashboard dashboard) {
        assertThat(dashboard.annotations()).allSatisfy(annotation -> {
            Expression expression = Expression.of(annotation.text("expr"), prometheus());
            assertThat(expression.selectors()).extracting(Selector::metric).containsExactly("ALERTS");
            assertThat(expression.selectors().get(0).matchers().keySet())
                    .isSubsetOf("alertstate", "severity", "component", "job", "instance");
        });
    }

    static List<Dashboard> dashboards() {
        return Dashboard.all();
    }

    static List<Query> queries() {
        return Dashboard.all().stream()
                .flatMap(dashboard -> dashboard.queries().stream())
                .toList();
    }

    private List<Yaml> series(Query query) {
        Instant now = Instant.now();
        Map<String, String> parameters = query.instant()
                ? Map.of("query", query.filled())
                : Map.of(
                        "query", query.filled(),
                        "start", now.minus(query.range()).toString(),
                        "end", now.toString(),
                        "step", Long.toString(query.step().toSeconds()));
        return ask(query.instant() ? "query" : "query_range", parameters)
                .at("data")
                .list("result");
    }

    private static List<Double> values(Yaml series) {
        List<?> points = series.has("value") ? List.of(series.value("value")) : (List<?>) series.value("values");
        return points.stream()
                .map(point -> ((List<?>) point).get(1).toString())
                .map(DashboardQueriesIT::number)
                .toList();
    }

    private static double number(String text) {
        return text.endsWith("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    private void assertNamesWhatIsThere(Expression expression) {
        Set<String> labels = new TreeSet<>(expression.made());
        assertThat(expression.selectors()).allSatisfy(selector -> {
            assertThat(selector.metric())
                    .matches(
                            name -> metrics.has(name) || recorded.contains(name) || name.equals("up"),
                            "a metric of the agent or a recording rule");
            assertThat(selector.matchers().keySet()).isSubsetOf(labelsOf(selector));
            labels.addAll(labelsOf(selector));
        });
        assertThat(expression.grouped()).isSubsetOf(labels);
    }

    private Set<String> labelsOf(Selector selector) {
        return metrics.labelsOf(selector.metric());
    }

    /** With the variables that stand in strings as they are, since it is only looked at. */
    private Expression expression(Query query) {
        String text = query.text().replace("$__rate_interval", "5m").replace("$__range", "1h");
        return Expression.of(text, prometheus());
    }

    private static boolean excluded(Panel panel, String rule) {
        return Yaml.read(Workspace.source("../grafana/dashboards/.lint"))
                .at("exclusions", rule)
                .list("entries")
                .stream()
                .anyMatch(entry -> entry.text("panel").equals(panel.title())
                        && entry.text("dashboard")
                                .equals(panel.dashboard().yaml().text("title")));
    }

    private static Set<String> recorded() {
        return RuleSet.of("recording.yml").rules().stream().map(Rule::name).collect(Collectors.toSet());
    }

    /** As in {@code prometheus/}, but in a hurry. */
    private static Path configuration(Path folder, String target) throws IOException {
        for (String rules : List.of("recording.yml", "alerts.yml")) {
            String text = Files.readString(Workspace.source("../prometheus/rules/" + rules));
            Files.writeString(folder.resolve(rules), text.replaceAll("(?m)^( +interval): .*$", "$1: 1s"));
        }
        return Files.writeString(folder.resolve("prometheus.yml"), """
                global:
                  scrape_interval: 1s
                  scrape_timeout: 1s
                rule_files: [recording.yml, alerts.yml]
                scrape_configs:
                  - job_name: synfinance
                    static_configs:
                      - targets: ['%s']
                        labels: {instance: 'sample:9474'}
                  - job_name: others
                    file_sd_configs:
                      - files: [others.json]
                        refresh_interval: 1s
                """.formatted(target));
    }

    /** Twenty-five hours of detections, for what is set against the day before. */
    private static void writeHistory(Path folder) throws IOException {
        StringBuilder history = new StringBuilder("# TYPE synfinance_fraud_detections counter\n");
        long now = Instant.now().getEpochSecond();
        for (long age = Duration.ofHours(25).toSeconds(); age >= 600; age -= 10) {
            history.append("synfinance_fraud_detections_total{job=\"synfinance\",instance=\"sample:9474\",")
                    .append("fraud_type=\"card_cloning\",severity=\"high\"} ")
                    .append(100_000 - age)
                    .append(' ')
                    .append(now - age)
                    .append('\n');
        }
        Files.writeString(folder.resolve("history.txt"), history.append("# EOF\n"));
        MonitoringTool.Result result = MonitoringTool.named("promtool")
                .run(folder, "tsdb", "create-blocks-from", "openmetrics", "history.txt", "data");
        assertThat(result.exit()).as(result.text()).isZero();
    }

    private Yaml ask(String path, Map<String, String> parameters) {
        Yaml answer = Yaml.parse(prometheus().ask(path, parameters));
        assertThat(answer.text("status"))
                .as(() -> parameters + ": " + answer.text("error"))
                .isEqualTo("success");
        return answer;
    }

    private MonitoringServer prometheus() {
        return Objects.requireNonNull(started);
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
