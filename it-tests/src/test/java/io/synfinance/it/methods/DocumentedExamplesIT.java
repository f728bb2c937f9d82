package io.synfinance.it.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.TestApp;
import io.synfinance.it.harness.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/rules.md and docs/annotations.md show works as it is written there, and is said as it is written there. */
class DocumentedExamplesIT {

    private static final Path DOCS = Workspace.source("../docs");
    private static final Pattern YAML = Pattern.compile("```yaml\n(methods:.*?)```", Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LOG = Pattern.compile("^\\[synfinance-agent] .*$", Pattern.MULTILINE);

    private static final String WRONG = """
            methods:
              - match: com.acme.fraud.Engine.score
                as: fraud-detecton
              - match: com.acme.fraud.Engine.score
                as: fraud-detection
                severty: high
            """;

    private static final String PERSONAL = """
            methods:
              - match: com.acme.Orders.place
                as: measured
                metric: orders
                labels: {card: $order.cardNumber}
              - match: com.acme.Nobody.works
                as: timed
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theRulesOfTheDocumentRecordWhatTheySay() throws IOException {
        try (AgentUnderTest agent = startWith(blocks(YAML, "rules.md").get(0))) {
            // when
            agent.process().awaitReady();
            // then
            Scrape scrape = agent.scrape();
            assertThat(scrape.samples("synfinance_agent_rule_methods"))
                    .extracting(rule -> rule.labels().get("rule") + " " + rule.number())
                    .containsExactlyInAnyOrder(
                            "com.acme.fraud.Engine.score(..) 2.0",
                            "com.acme.orders.OrderService.place 1.0",
                            "com.acme.Repository+.find* 2.0",
                            "@com.acme.Audited 1.0");
            assertThat(scrape.value("synfinance_transactions_checked_total")).isEqualTo(4); // one by an annotation
            assertThat(scrape.value(
                            "synfinance_fraud_detections_total", "fraud_type", "card_cloning", "severity", "high"))
                    .isEqualTo(2);
            assertThat(scrape.value("synfinance_orders_value_sum", "channel", "web"))
                    .isEqualTo(250);
            assertThat(scrape.value("synfinance_orders_value_bucket", "channel", "phone", "le", "100.0"))
                    .isEqualTo(1);
            assertThat(scrape.samples("synfinance_method_seconds_count"))
                    .extracting(sample ->
                            sample.labels().get("class") + "." + sample.labels().get("method"))
                    .containsExactlyInAnyOrder("com.acme.Orders.findFirst", "com.acme.Repository.findLast");
            assertThat(scrape.value("synfinance_audited_calls_total", "failed", "none"))
                    .isEqualTo(2);
            assertThat(scrape.value("synfinance_audited_calls_total", "failed", "IllegalStateException"))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsWrongIsSaidAsTheDocumentsSay() throws IOException {
        // given
        List<String> documented = Stream.concat(
                        blocks(LOG, "rules.md").stream(), blocks(LOG, "annotations.md").stream())
                .toList();
        String log;
        // when
        try (AgentUnderTest agent = startWith(PERSONAL)) {
            agent.process().awaitReady();
            Workspace.replace(folder.resolve("agent.yaml"), WRONG);
            await().untilAsserted(() -> assertThat(agent.process().stderr()).contains("the change is refused"));
            log = agent.process().stderr().replace(folder + File.separator, "");
            assertThat(agent.scrape().value("synfinance_agent_rule_methods", "rule", "com.acme.Nobody.works"))
                    .isZero();
        }
        // then
        assertThat(documented)
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(line -> assertThat(log)
                        .containsPattern(Arrays.stream(line.split("…", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining(".*"))));
    }

    @Test
    void theMethodsOfTheDocumentAreThoseOfTheSampleService() throws IOException {
        // given
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Workspace.source("../sample-app/src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.append(words(Files.readString(file)));
            }
        }
        // then
        assertThat(blocks(JAVA, "annotations.md"))
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(block -> assertThat(sources).contains(words(block)));
    }

    private AgentUnderTest startWith(String rules) throws IOException {
        Path file = Files.writeString(folder.resolve("agent.yaml"), rules);
        Classpath annotations = Classpath.annotations();
        return JavaCommand.named("acme")
                .classpath(Classpath.of(
                                TestApp.of("acme", "acmefraud", "acmeorders").compile(annotations, 8))
                        .and(annotations))
                .agentArg("config.file", file.toString())
                .agentArg("config.reload-seconds", "1")
                .main("com.acme.Main")
                .startWithAgent();
    }

    /** Without what a formatter decides, and without the packages that a class name may need. */
    private static String words(String text) {
        return text.replace("io.synfinance.annotations.", "").replaceAll("\\s+", "");
    }

    private static List<String> blocks(Pattern pattern, String document) throws IOException {
        return pattern.matcher(Files.readString(DOCS.resolve(document)))
                .results()
                .map((MatchResult match) -> match.group(match.groupCount()))
                .toList();
    }
}
