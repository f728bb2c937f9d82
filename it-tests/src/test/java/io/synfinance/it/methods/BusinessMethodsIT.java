package io.synfinance.it.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.JavaProcess;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.OsgiFramework;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.ServerApp;
import io.synfinance.it.harness.TestApp;
import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One business with annotations and one with rules: the same metrics, on every JDK, also if the agent comes later. */
class BusinessMethodsIT {

    private static final Classpath ANNOTATIONS = Classpath.annotations();
    private static final Path RULES = Workspace.source("src/apps").resolve("business/business.yaml");

    /** Of one run; times are left out, as are all bounds of histograms but those of the application's own. */
    private static final String EXPECTED = """
            synfinance_anomaly_detections_total{anomaly_type="amount",severity="low"} 1
            synfinance_anomaly_detections_total{anomaly_type="geographic",severity="low"} 1
            synfinance_anomaly_rate{anomaly_type="amount"} 0.5
            synfinance_anomaly_rate{anomaly_type="geographic"} 0.5
            synfinance_anomaly_rate{anomaly_type="overall"} 0.5
            synfinance_cache_hit_rate{cache_type="merchant"} 0.5
            synfinance_cache_hits_total{cache_type="merchant"} 1
            synfinance_cache_misses_total{cache_type="merchant"} 1
            synfinance_data_distribution_drifts_total{field="amount"} 1
            synfinance_data_missing_values_rate{field="city"} 0.25
            synfinance_data_outliers_rate{field="amount"} 0.02
            synfinance_data_quality_score 69
            synfinance_data_records_total 100
            synfinance_data_schema_violations_total 5
            synfinance_feature_engineering_seconds_count 1
            synfinance_fraud_confidence_count{fraud_type="card_cloning"} 3
            synfinance_fraud_confidence_count{fraud_type="later"} 1
            synfinance_fraud_confidence_sum{fraud_type="card_cloning"} 2.25
            synfinance_fraud_confidence_sum{fraud_type="later"} 0.75
            synfinance_fraud_detection_seconds_count 8
            synfinance_fraud_detections_total{fraud_type="card_cloning",severity="high"} 3
            synfinance_fraud_detections_total{fraud_type="later",severity="high"} 1
            synfinance_fraud_f1_score 0.5
            synfinance_fraud_outcomes_total{fraud_type="card_cloning",outcome="false_positive"} 1
            synfinance_fraud_outcomes_total{fraud_type="card_cloning",outcome="true_positive"} 1
            synfinance_fraud_outcomes_total{fraud_type="unknown",outcome="false_negative"} 1
            synfinance_fraud_outcomes_total{fraud_type="unknown",outcome="true_negative"} 1
            synfinance_fraud_precision 0.5
            synfinance_fraud_rate{fraud_type="card_cloning"} 0.42857142857142855
            synfinance_fraud_rate{fraud_type="later"} 0.14285714285714285
            synfinance_fraud_rate{fraud_type="overall"} 0.5714285714285714
            synfinance_fraud_recall 0.5
            synfinance_generation_seconds_count 1
            synfinance_operation_errors_total{operation="fraud-detection",type="IllegalArgumentException"} 1
            synfinance_operation_errors_total{operation="prediction",type="IllegalStateException"} 1
            synfinance_orders_value_bucket{large="false",region="in",le="+Inf"} 1
            synfinance_orders_value_bucket{large="false",region="in",le="50"} 1
            synfinance_orders_value_bucket{large="false",region="in",le="5000"} 1
            synfinance_orders_value_bucket{large="true",region="in",le="+Inf"} 1
            synfinance_orders_value_bucket{large="true",region="in",le="50"} 0
            synfinance_orders_value_bucket{large="true",region="in",le="5000"} 1
            synfinance_orders_value_count{large="false",region="in"} 1
            synfinance_orders_value_count{large="true",region="in"} 1
            synfinance_orders_value_sum{large="false",region="in"} 10
            synfinance_orders_value_sum{large="true",region="in"} 1000
            synfinance_prediction_seconds_count 2
            synfinance_queue_length 3
            synfinance_rings_total{bell="back"} 1
            synfinance_rings_total{bell="front"} 2
            synfinance_transactions_checked_total 7
            synfinance_transactions_generated_total 100""";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        // business, JDK, agent attached
        "marked, 8, true",
        "marked, 11, false",
        "marked, 17, true",
        "marked, 21, false",
        "marked, 25, true",
        "marked, 27, false",
        "plain, 8, false",
        "plain, 11, true",
        "plain, 17, false",
        "plain, 21, true",
        "plain, 25, false",
        "plain, 27, true"
    })
    void annotationsAndRulesGiveTheSameMetrics(String business, int jdk, boolean attached) {
        // given
        JavaCommand command = app(business, jdk);
        if (business.equals("plain")) {
            command.environment("SYNFINANCE_CONFIG_FILE", RULES.toString());
        }
        try (JavaProcess plain = command.start();
                AgentUnderTest agent = attached ? attached(command) : command.startWithAgent()) {
            agent.process().awaitReady();
            // when
            String withAgent = run(agent.process(), 1);
            // then
            assertThat(withAgent).isEqualTo(run(plain, 1));
            assertThat(recorded(agent.scrape())).isEqualTo(EXPECTED);
            assertThat(agent.scrape().sum("synfinance_agent_errors_total")).isZero();
            assertThat(agent.process()
                            .stderr()
                            .lines()
                            .filter(line -> line.contains("WARN [") || line.contains("ERROR")))
                    .isEmpty();
        }
    }

    /** Whose loader sees what it imports and what is below {@code java.}; our annotations are a bundle, too. */
    @ParameterizedTest
    @CsvSource({
        // business, framework
        "marked, org.apache.felix:org.apache.felix.main:7.0.5",
        "plain, org.eclipse.platform:org.eclipse.osgi:3.18.600"
    })
    void bundlesGiveThemToo(String business, String framework) {
        // given
        JavaCommand command = ServerApp.bundle(new OsgiFramework(framework), "osgibusiness", "business")
                .libraries("org.osgi:osgi.core:8.0.0")
                .withAnnotations()
                .on(17)
                .command()
                .systemProperty("business", business);
        if (business.equals("plain")) {
            command.environment("SYNFINANCE_CONFIG_FILE", RULES.toString());
        }
        try (AgentUnderTest agent = command.startWithAgent()) {
            agent.process().awaitReady();
            // when
            run(agent.process(), 1);
            // then
            assertThat(recorded(agent.scrape())).isEqualTo(EXPECTED);
            assertThat(agent.scrape().sum("synfinance_agent_errors_total")).isZero();
        }
    }

    @Test
    void aRuleTellsHowManyMethodsItHasFound() {
        try (AgentUnderTest agent =
                app("plain", 17).agentArg("config.file", RULES.toString()).startWithAgent()) {
            // when
            run(agent.process(), 1);
            // then
            Scrape scrape = agent.scrape();
            assertThat(scrape.samples("synfinance_agent_rule_methods"))
                    .hasSize(12)
                    .allMatch(rule ->
                            rule.value() == 1 || rule.labels().containsValue("apps.business.Business+.anomalies"));
            assertThat(scrape.value("synfinance_agent_config_last_reload_successful"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aChangedFileTakesEffectAndAWrongOneDoesNot() throws IOException {
        // given
        Path file = write("methods: [{match: apps.business.Plain.predict, as: prediction}]");
        try (AgentUnderTest agent = app("plain", 17)
                .agentArg("config.file", file.toString())
                .agentArg("config.reload-seconds", "1")
                .startWithAgent()) {
            agent.process().awaitReady();
            run(agent.process(), 1);
            assertThat(agent.scrape().value("synfinance_prediction_seconds_count"))
                    .isEqualTo(2);
            // when
            write("methods: [{match: apps.business.Plain.generate, as: transaction-generation}]");
            awaitLog(agent, "read again, 1 rules in force");
            run(agent.process(), 2);
            // then
            assertThat(agent.scrape().value("synfinance_prediction_seconds_count"))
                    .isEqualTo(2);
            assertThat(agent.scrape().value("synfinance_transactions_generated_total"))
                    .isEqualTo(100);
            // when
            write("methods: [{match: apps.business.Plain.generate, as: generation}]");
            awaitLog(agent, "the change is refused, what was in force still is");
            run(agent.process(), 3);
            // then
            assertThat(agent.scrape().value("synfinance_transactions_generated_total"))
                    .isEqualTo(200);
            assertThat(agent.scrape().value("synfinance_agent_config_last_reload_successful"))
                    .isZero();
            assertThat(agent.process().stderr()).contains("methods[0].as: expected one of [fraud-detection, ");
            // when
            write("");
            awaitLog(agent, "read again, 0 rules in force");
            run(agent.process(), 4);
            // then
            assertThat(agent.scrape().value("synfinance_transactions_generated_total"))
                    .isEqualTo(200);
            assertThat(agent.scrape().value("synfinance_agent_config_last_reload_successful"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aRuleThatIsTooWideIsTakenOut() throws IOException {
        // given
        Path file =
                write("methods: [{match: apps.business.*.*, as: timed}, {match: apps.business.Plain.ring, as: timed}]");
        try (AgentUnderTest agent = app("plain", 17)
                .agentArg("config.file", file.toString())
                .agentArg("rules.max-methods", "5")
                .startWithAgent()) {
            // when
            agent.process().awaitReady();
            awaitLog(agent, "rule 'apps.business.*.*' matches more than 5 methods (rules.max-methods)");
            // then what was woven for it is taken out, beside the application
            int[] runs = {0};
            await().untilAsserted(() -> {
                double before = agent.scrape().sum("synfinance_method_seconds_count", "method", "detect");
                run(agent.process(), ++runs[0]);
                assertThat(agent.scrape().sum("synfinance_method_seconds_count", "method", "detect"))
                        .isEqualTo(before);
            });
            assertThat(agent.scrape().sum("synfinance_method_seconds_count", "method", "ring"))
                    .isEqualTo(3.0 * runs[0]);
        }
    }

    @Test
    void annotationsOfOtherLibrariesAreTimed() {
        // given
        Classpath libraries = Classpath.of(
                "io.micrometer:micrometer-core:1.15.0",
                "org.eclipse.microprofile.metrics:microprofile-metrics-api:4.0.1",
                "io.dropwizard.metrics:metrics-annotation:4.2.33",
                "io.opentelemetry.instrumentation:opentelemetry-instrumentation-annotations:2.16.0");
        Path classes = TestApp.of("foreign").compile(libraries, 17);
        try (AgentUnderTest agent = JavaCommand.named("foreign")
                .jdk(Jdk.of(17))
                .classpath(Classpath.of(classes).and(libraries))
                .main("apps.foreign.ForeignApp")
                .startWithAgent()) {
            // when
            agent.process().awaitReady();
            // then
            assertThat(agent.scrape().samples("synfinance_method_seconds_count").stream()
                            .map(sample -> sample.labels().get("class") + "."
                                    + sample.labels().get("method") + " "
                                    + sample.labels().get("outcome") + " " + sample.number())
                            .sorted())
                    .containsExactly(
                            "apps.foreign.ForeignApp.counted success 2",
                            "apps.foreign.ForeignApp.dropwizard success 1",
                            "apps.foreign.ForeignApp.failing error 1",
                            "apps.foreign.ForeignApp.failing success 1",
                            "apps.foreign.ForeignApp.micrometer success 1",
                            "apps.foreign.ForeignApp.microprofile success 1",
                            "apps.foreign.ForeignApp.openTelemetry cancelled 1",
                            "apps.foreign.ForeignApp.openTelemetry success 1");
        }
    }

    private Path write(String rules) throws IOException {
        return Workspace.replace(folder.resolve("agent.yaml"), rules);
    }

    private static JavaCommand app(String business, int jdk) {
        Path classes = TestApp.of("business").compile(ANNOTATIONS, 8);
        return JavaCommand.named("business-" + business + "-" + jdk)
                .jdk(Jdk.of(jdk))
                .classpath(Classpath.of(classes))
                .main("apps.business.BusinessApp")
                .args(business);
    }

    /** The classes are loaded already. */
    private static AgentUnderTest attached(JavaCommand command) {
        JavaProcess process = command.start();
        process.awaitReady();
        return AgentUnderTest.attachTo(process);
    }

    /** What the application says of its run. */
    private static String run(JavaProcess process, int number) {
        process.type("run");
        return process.awaitLine(Pattern.compile("^done " + number + " .*$")).group();
    }

    private static void awaitLog(AgentUnderTest agent, String text) {
        await().untilAsserted(() -> assertThat(agent.process().stderr()).contains(text));
    }

    private static String recorded(Scrape scrape) {
        return scrape.families().values().stream()
                .filter(family -> family.name().startsWith("synfinance_"))
                .filter(family -> !family.name()
                        .matches("synfinance_(agent|memory|cpu|disk)_.*|.*_txn_per_sec|.*_timestamp_seconds"))
                .flatMap(family -> family.samples().stream())
                .filter(sample -> !sample.name().matches(".*(seconds|confidence)_bucket|.*_seconds_sum"))
                .map(sample -> sample.series() + " " + sample.number().replaceFirst("\\.0$", ""))
                .map(line -> line.replaceFirst("(le=\"[0-9]+)\\.0\"", "$1\""))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
