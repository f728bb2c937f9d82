package io.synfinance.it.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.MonitoringServer;
import io.synfinance.it.harness.SampleService;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.Workspace;
import io.synfinance.it.monitoring.Expression.Selector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the rules name is what the agent serves: each metric, read as the type that it is, and each label. Prometheus
 * takes the expressions apart.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesOfScrapeIT {

    /** What Prometheus adds to every series. */
    private static final Set<String> OF_TARGETS = Set.of("job", "instance", "pod");

    private static final Set<String> FOR_COUNTERS = Set.of("rate", "increase");
    private static final RuleSet RULES = RuleSet.of("recording.yml", "alerts.yml", "slo.yml");

    private @Nullable MonitoringServer prometheus;
    private @Nullable Scrape scrape;

    @BeforeAll
    void scrapeOnce() throws IOException {
        Path folder = Workspace.newFolder("monitoring", "parser");
        Path config = Files.writeString(folder.resolve("prometheus.yml"), "global: {}\n");
        prometheus = MonitoringServer.prometheus(config);
        try (SampleService service = SampleService.start("rules-of-scrape")) {
            service.driveEverything();
            scrape = service.agent()
                    .awaitScrape(now -> assertThat(now.has("synfinance_errors_total", "type", "http_5xx"))
                            .isTrue());
        }
    }

    @AfterAll
    void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleReadsWhatTheAgentServes(Rule rule) {
        Expression expression = parse(rule);
        Set<String> labels = new TreeSet<>(OF_TARGETS);

        assertThat(expression.selectors()).isNotEmpty().allSatisfy(selector -> {
            Set<String> known = labelsOf(selector.metric());
            labels.addAll(known);
            assertThat(known)
                    .as(selector.toString())
                    .containsAll(selector.matchers().keySet());
            if (selector.overTime()) {
                assertThat(isCounter(selector.metric()))
                        .as(selector.toString())
                        .isEqualTo(FOR_COUNTERS.contains(selector.function()));
            }
        });
        assertThat(labels).containsAll(expression.grouped());
    }

    static List<Rule> rules() {
        return RULES.rules();
    }

    private Expression parse(Rule rule) {
        return Expression.of(rule.expression(), Objects.requireNonNull(prometheus));
    }

    /** The names of the labels that its series have, all of them taken together. */
    private Set<String> labelsOf(String metric) {
        Set<String> labels = new TreeSet<>(OF_TARGETS);
        Optional<Rule> recorded = recorded(metric);
        if (recorded.isPresent()) {
            parse(recorded.get()).selectors().stream()
                    .map(Selector::metric)
                    .filter(read -> !read.equals(metric))
                    .forEach(read -> labels.addAll(labelsOf(read)));
        } else if (!metric.equals("up")) {
            List<Scrape.Sample> samples = served().samples(metric);
            assertThat(samples).as("the agent serves " + metric).isNotEmpty();
            labels.addAll(samples.stream()
                    .flatMap(sample -> sample.labels().keySet().stream())
                    .collect(Collectors.toSet()));
        }
        return labels;
    }

    /** Also the parts of histograms and summaries. */
    private boolean isCounter(String metric) {
        return served().families().values().stream()
                .filter(family -> family.samples().stream()
                        .anyMatch(sample -> sample.name().equals(metric)))
                .anyMatch(family -> !family.type().equals("gauge"));
    }

    private static Optional<Rule> recorded(String metric) {
        return RULES.rules().stream()
                .filter(rule -> !rule.alert() && rule.name().equals(metric))
                .findFirst();
    }

    private Scrape served() {
        return Objects.requireNonNull(scrape);
    }
}
