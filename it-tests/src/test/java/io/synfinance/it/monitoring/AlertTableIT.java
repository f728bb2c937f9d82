package io.synfinance.it.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.synfinance.it.harness.Workspace;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The alerts are those that the product promises: this table, and no other threshold, time, group, severity or component. */
class AlertTableIT {

    private static final RuleSet RULES = RuleSet.alerts();
    private static final Pattern CONDITION = Pattern.compile("(?:[<>]=?|==) [0-9.e]+");
    private static final Pattern WINDOW = Pattern.compile("\\[(\\w+)]");
    private static final Pattern WINDOW_IN_NAME = Pattern.compile("(?:rate|increase|mean|p9[59]_)(\\d+[mhd])$");

    @ParameterizedTest
    @CsvSource({
        "HighErrorRate, synfinance_critical, > 1, 2m, critical, api",
        "HighMemoryUsage, synfinance_critical, > 1e9, 5m, critical, system",
        "HighCPUUsage, synfinance_critical, > 80, 5m, critical, system",
        "HighDiskUsage, synfinance_critical, > 85, 10m, critical, system",
        "CriticalFraudDetected, synfinance_critical, > 0, '', critical, fraud_detection",
        "HighFraudRate, synfinance_critical, > 0.05, 5m, critical, fraud_detection",
        "HighRequestLatency, synfinance_critical, >= 5, 2m, critical, api",
        "HighPredictionLatency, synfinance_critical, > 0.1, 2m, critical, ml_model",
        "VeryLowCacheHitRate, synfinance_critical, < 0.5, 10m, critical, cache",
        "NoGenerationActivity, synfinance_critical, == 0, 5m, critical, data_generation",
        "VeryHighAnomalyRate, synfinance_critical, > 0.2, 5m, critical, anomaly_detection",
        "DatabaseConnectionFailure, synfinance_critical, == 0, '', critical, system",
        "ElevatedErrorRate, synfinance_warning, > 0.1, 5m, warning, api",
        "ElevatedMemoryUsage, synfinance_warning, > 700e6, 10m, warning, system",
        "ElevatedCPUUsage, synfinance_warning, > 60, 10m, warning, system",
        "ElevatedFraudRate, synfinance_warning, > 0.02, 10m, warning, fraud_detection",
        "LowFraudConfidence, synfinance_warning, < 0.6, 5m, warning, fraud_detection",
        "HighAnomalyRate, synfinance_warning, > 0.1, 10m, warning, anomaly_detection",
        "ElevatedRequestLatency, synfinance_warning, > 1, 5m, warning, api",
        "ElevatedFeatureEngineeringTime, synfinance_warning, > 0.5, 5m, warning, feature_engineering",
        "LowCacheHitRate, synfinance_warning, < 0.7, 10m, warning, cache",
        "LowGenerationRate, synfinance_warning, < 1000, 5m, warning, data_generation",
        "ElevatedResponseSize, synfinance_warning, > 10e6, 5m, warning, api",
        "HighMissingValueRate, synfinance_data_quality, > 0.1, 10m, warning, data_quality",
        "HighOutlierRate, synfinance_data_quality, > 0.05, 10m, warning, data_quality",
        "SchemaValidationFailures, synfinance_data_quality, > 0.01, 5m, warning, data_quality",
        "DistributionDriftDetected, synfinance_data_quality, > 0.005, 10m, warning, data_quality",
        "LowDataQualityScore, synfinance_data_quality, < 70, 15m, warning, data_quality",
        "ServiceDown, synfinance_availability, == 0, 1m, critical, availability",
        "HighActiveRequests, synfinance_availability, > 100, 5m, warning, api",
        "NoTrafficDetected, synfinance_availability, == 0, 5m, warning, availability"
    })
    void alertIsAsPromised(
            String name, String group, String condition, String hold, String severity, String component) {
        Rule rule = rule(group, name);
        Matcher first = CONDITION.matcher(rule.expression());

        assertThat(first.find()).as(rule.expression()).isTrue();
        assertThat(first.group()).isEqualTo(condition);
        assertThat(rule.hold()).isEqualTo(hold);
        assertThat(rule.label("severity")).isEqualTo(severity);
        assertThat(rule.label("component")).isEqualTo(component);
    }

    @Test
    void groupsAreEvaluatedAsOftenAsPromised() {
        assertThat(RULES.groups())
                .filteredOn(group -> group.rules().stream().anyMatch(Rule::alert))
                .extracting(
                        RuleGroup::name,
                        RuleGroup::interval,
                        group -> group.rules().size())
                .containsExactly(
                        tuple("synfinance_critical", "30s", 12),
                        tuple("synfinance_warning", "1m", 11),
                        tuple("synfinance_data_quality", "5m", 5),
                        tuple("synfinance_availability", "1m", 3));
    }

    @ParameterizedTest
    @MethodSource("recordingRules")
    void recordingRuleHasTheWindowOfItsName(Rule rule) {
        Matcher name = WINDOW_IN_NAME.matcher(rule.name());
        assertThat(WINDOW.matcher(rule.expression()).results().map(window -> window.group(1)))
                .allSatisfy(window -> {
                    assertThat(name.find(0)).as(rule.name()).isTrue();
                    assertThat(name.group(1)).isEqualTo(window);
                });
    }

    /** What a server is to NoTrafficDetected, the agent knows by that name. */
    @Test
    void serversWithoutTrafficAreInstrumentations() {
        String expression = rule("synfinance_availability", "NoTrafficDetected").expression();
        Matcher names = Pattern.compile("instrumentation=~\"([^\"]+)\"").matcher(expression);

        assertThat(names.find()).isTrue();
        assertThat(names.group(1).split("\\|"))
                .allSatisfy(name -> assertThat(Workspace.source("../docs/supported-libraries.md")
                                .normalize())
                        .content()
                        .containsPattern("\\| (`[a-z0-9-]+`, )*`" + name + "`[ ,]"));
    }

    static Stream<Rule> recordingRules() {
        return RuleSet.of("recording.yml", "slo.yml").rules().stream().filter(rule -> !rule.alert());
    }

    private static Rule rule(String group, String name) {
        return RULES.groups().stream()
                .filter(candidate -> candidate.name().equals(group))
                .flatMap(candidate -> candidate.rules().stream())
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
