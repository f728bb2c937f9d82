package io.synfinance.agent.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.agent.MarkdownTable;
import io.synfinance.agent.instrumentation.InstrumentationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents name the settings that there are, as they are. */
class ConfigurationDocumentTest {

    private static final String DOCUMENT = "docs/configuration.md";
    private static final int VARIABLE = 5;
    private static final int EXAMPLE = 6;

    @Test
    void documentHasEverySettingAsItIsAndNoOther() {
        assertThat(MarkdownTable.rows(DOCUMENT, "key"))
                .extracting(row -> row.subList(0, EXAMPLE))
                .containsExactlyElementsOf(Stream.concat(
                                Setting.all().stream().map(ConfigurationDocumentTest::row), Stream.of(switchRow()))
                        .toList());
    }

    @Test
    void examplesAreRightAndChangeTheDefault() {
        for (List<String> row : MarkdownTable.rows(DOCUMENT, "key")) {
            String example = row.get(EXAMPLE);
            String key = row.get(0).replace("<name>", "spring-mvc").replace(Setting.METRIC, "method_seconds");
            if (example.startsWith("SYNFINANCE_")) {
                assertThat(example).startsWith(row.get(VARIABLE) + "=").isNotEqualTo(row.get(VARIABLE) + "=");
                continue; // a secret, of which ProblemsTest takes care
            }

            assertThat(example).startsWith(key + "=").isNotEqualTo(key + "=" + row.get(2));
            assertThat(AgentConfig.read(example, new Properties(), Map.of(), InstrumentationRegistry.names())
                            .problems())
                    .as(example)
                    // An example cannot name a file of the reader's.
                    .allMatch(problem -> key.equals("config.file")
                            && (problem.contains("NoSuchFileException")
                                    || problem.startsWith("config.file cannot be used")));
        }
    }

    @Test
    void readmeHasEverySettingWithItsDefaultAndThoseOfSecurityTogether() {
        assertThat(MarkdownTable.rows("README.md", "key"))
                .extracting(row -> row.subList(0, 2))
                .containsExactlyElementsOf(Stream.concat(
                                Setting.all().stream()
                                        .map(ConfigurationDocumentTest::readmeRow)
                                        .distinct(),
                                Stream.of(List.of("instrumentation.<name>.enabled", "true")))
                        .toList());
    }

    private static List<String> readmeRow(Setting<?> setting) {
        String key = setting.key();
        return key.startsWith("exporter.tls.") || key.startsWith("exporter.auth.")
                ? List.of(key.substring(0, key.lastIndexOf('.')) + ".*", "")
                : List.of(key, String.valueOf(setting.defaultValue()));
    }

    private static List<String> row(Setting<?> setting) {
        return row(setting.key(), setting.defaultValue(), setting.unit(), setting.expectation());
    }

    /** One for all; their names are in the document of the libraries. */
    private static List<String> switchRow() {
        List<String> row = new ArrayList<>(row("instrumentation.tomcat.enabled", true, "", "true or false"));
        row.replaceAll(cell -> cell.replace("tomcat", "<name>").replace("TOMCAT", "<NAME>"));
        return row;
    }

    @Test
    void everyInstrumentationStandsInTheDocumentOfTheLibraries() {
        assertThat(MarkdownTable.text("docs/supported-libraries.md"))
                .contains(InstrumentationRegistry.names().stream()
                        .map(name -> "`" + name + "`")
                        .toList());
    }

    private static List<String> row(String key, Object defaultValue, String unit, String expectation) {
        return List.of(key, type(defaultValue), String.valueOf(defaultValue), unit, expectation, variable(key));
    }

    private static String type(Object value) {
        return value instanceof Boolean ? "boolean" : value instanceof Integer ? "number" : "text";
    }

    private static String variable(String key) {
        return "SYNFINANCE_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
