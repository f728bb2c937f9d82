package io.synfinance.agent.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {

    private static final String RULES = """
            exporter:
              host: ${HOST:0.0.0.0}
              port: ${PORT}
            metrics.personal-labels: [cardType, upi]
            methods:
              - match: com.acme.fraud.Engine.score(..)
                as: fraud-detection
                type: $return.type
                exclude: com.acme.fraud.Engine.score()
              - match: "@com.acme.Counted"
                as: measured
                metric: orders_value
                type: histogram
                value: $return.total
                labels: {channel: $order.channel, region: in}
                buckets: [1, 2.5]
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFileHasSettingsAndRules() throws IOException {
        // when
        ConfigFile file = read(RULES);
        // then
        assertThat(file.problems()).isEmpty();
        assertThat(file.settings())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "exporter.host",
                        "0.0.0.0",
                        "exporter.port",
                        "9500",
                        "metrics.personal-labels",
                        "cardType,upi"));
        assertThat(file.rules()).hasSize(2);
        MethodRuleConfig fraud = file.rules().get(0);
        assertThat(fraud.kind()).isEqualTo(RuleKind.FRAUD_DETECTION);
        assertThat(fraud.match()).isEqualTo("com.acme.fraud.Engine.score(..)");
        assertThat(fraud.excludes()).containsExactly("com.acme.fraud.Engine.score()");
        assertThat(fraud.members()).isEqualTo(Map.of("type", "$return.type"));
        MethodRuleConfig measured = file.rules().get(1);
        assertThat(measured.labels())
                .containsExactly(Map.entry("channel", "$order.channel"), Map.entry("region", "in"));
        assertThat(measured.buckets()).containsExactly(1, 2.5);
        assertThat(measured.members()).containsEntry("type", "histogram").containsEntry("metric", "orders_value");
    }

    @Test
    void theFileIsTheLastSource() throws IOException {
        // given
        Path path = Files.writeString(folder.resolve("agent.yaml"), RULES);
        // when
        AgentConfig config = Given.nothing()
                .withArgument("config.file=" + path + ",exporter.host=localhost")
                .withVariable("PORT", "9501")
                .read();
        // then
        assertThat(config.problems()).isEmpty();
        assertThat(config.exporter().host()).isEqualTo("localhost");
        assertThat(config.exporter().port()).isEqualTo(9501);
        assertThat(config.methods().rules()).hasSize(2);
        assertThat(config.methods().personalLabels()).containsExactly("cardType", "upi");
    }

    @Test
    void wrongRulesAreNamedAndLeftOut() throws IOException {
        // when
        ConfigFile file = read("""
                methods:
                  - match: com.acme.A.a
                    as: fraud-detecton
                  - match: com.acme.A.a
                    as: prediction
                    severty: high
                  - match: com.acme.A.a
                    as: fraud-detection
                    severty: high
                  - as: prediction
                  - match: com.acme.A.a
                    as: measured
                  - match: com.acme.A.a
                    as: measured
                    metric: orders
                    buckets: [many]
                  - a text
                  - match: com.acme.A.fine
                    as: prediction
                """);
        // then
        assertThat(file.problems())
                .containsExactly(
                        "methods[0].as: expected one of [fraud-detection, fraud-outcome, anomaly-detection,"
                                + " transaction-generation, feature-engineering, prediction, cache-lookup, data-quality,"
                                + " measured, timed], found 'fraud-detecton'; did you mean 'fraud-detection'?; the rule is"
                                + " left out",
                        "methods[1].severty: expected one of [match, as, exclude] for prediction, found 'severty'; the rule"
                                + " is left out",
                        "methods[2].severty: expected one of [match, as, exclude, type, severity, confidence, detected,"
                                + " each] for fraud-detection, found 'severty'; did you mean 'severity'?; the rule is left"
                                + " out",
                        "methods[3]: expected 'match' and 'as', found [as]; the rule is left out",
                        "methods[4].metric: expected the name of a metric, found nothing; the rule is left out",
                        "methods[5].buckets: expected a list of numbers, found 'many'; the rule is left out",
                        "methods[6]: expected 'match' and 'as', found 'a text'; the rule is left out");
        assertThat(file.rules())
                .singleElement()
                .extracting(MethodRuleConfig::match)
                .isEqualTo("com.acme.A.fine");
    }

    @Test
    void whatIsNoYamlIsSaidToBeNone() throws IOException {
        assertThat(read("methods: [").problems())
                .singleElement()
                .asString()
                .startsWith("config.file: expected YAML, found ")
                .contains("line 1")
                .endsWith("; it is left out");
        assertThat(read("a: 1\na: 2").problems()).singleElement().asString().contains("duplicate key");
        assertThat(read("just text").problems())
                .containsExactly(
                        "config.file: expected keys with values, as in 'exporter: {port: 9474}', found 'just text';"
                                + " it is left out");
        assertThat(read("").problems()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(ConfigFile.read(folder.resolve("none.yaml"), Map.of()).problems())
                .containsExactly("config.file: expected a file that can be read, found '" + folder.resolve("none.yaml")
                        + "' (NoSuchFileException); it is left out");
    }

    @Test
    void variablesThatAreNotSetAreNamed() throws IOException {
        assertThat(read("exporter: {host: \"${NO_SUCH}\"}").problems())
                .containsExactly("exporter.host: expected a variable that is set, found none of the name NO_SUCH; write"
                        + " ${NO_SUCH:default}");
    }

    @Test
    void unknownKeysOfTheFileAreNamed() throws IOException {
        // given
        Path path = Files.writeString(folder.resolve("agent.yaml"), "exporter: {prot: 1}");
        // then
        assertThat(Given.argument("config.file=" + path).problems())
                .containsExactly(
                        "file " + path + ": unknown key 'exporter.prot', ignored; did you mean 'exporter.port'?");
    }

    @Test
    void aFileIsLikeAnotherOfTheSameContent() throws IOException {
        assertThat(read("exporter: {port: 1}").isLike(read("exporter: {port: 1}")))
                .isTrue();
        assertThat(read("exporter: {port: 1}").isLike(read("exporter: {port: 2}")))
                .isFalse();
        assertThat(read("").isLike(ConfigFile.read(folder.resolve("none.yaml"), Map.of())))
                .isFalse();
    }

    private ConfigFile read(String text) throws IOException {
        Path path = Files.writeString(folder.resolve("file.yaml"), text);
        return ConfigFile.read(path, Map.of("PORT", "9500"));
    }
}
