package io.synfinance.agent.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.agent.MarkdownTable;
import io.synfinance.agent.instrumentation.methods.RuleSet;
import io.synfinance.annotations.FraudDetection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the documents, the annotations, the schema and the code say of rules is the same. */
class RulesDocumentTest {

    private static final String RULES = "docs/rules.md";
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyFileInTheDocumentsIsRight() throws IOException {
        int rules = 0;
        for (String document : List.of(RULES, "docs/configuration.md", "README.md")) {
            for (MatchResult block :
                    YAML.matcher(MarkdownTable.text(document)).results().toList()) {
                Path file = Files.writeString(folder.resolve("agent.yaml"), block.group(1));
                AgentConfig config = Given.argument("config.file=" + file);
                assertThat(config.problems()).as(block.group(1)).isEmpty();
                assertThat(RuleSet.of(config.methods().rules(), 1).problems()).isEmpty();
                rules += config.methods().rules().size();
            }
        }
        assertThat(rules).isGreaterThanOrEqualTo(5);
    }

    @Test
    void everyPatternInTheDocumentIsOne() throws IOException {
        List<List<String>> rows = MarkdownTable.rows(RULES, "pattern");
        assertThat(rows).hasSizeGreaterThan(5);
        for (List<String> row : rows) {
            Path file = Files.writeString(
                    folder.resolve("agent.yaml"), "methods: [{match: \"" + row.get(0) + "\", as: timed}]");
            assertThat(RuleSet.of(ConfigFile.read(file, Map.of()).rules(), 1).problems())
                    .as(row.get(0))
                    .isEmpty();
        }
    }

    @Test
    void theDocumentHasEveryKindWithItsMembers() {
        assertThat(MarkdownTable.rows(RULES, "as"))
                .extracting(row -> row.get(0) + ": " + row.get(1))
                .containsExactlyElementsOf(Arrays.stream(RuleKind.values())
                        .map(kind -> kind.text() + ": " + String.join(", ", members(kind)))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TIMED")
    void annotationsHaveTheMembersOfTheirKind(RuleKind kind) throws ClassNotFoundException {
        // given
        String name = Arrays.stream(kind.text().split("-", -1))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .reduce("", String::concat);
        // when
        Class<?> annotation = Class.forName(FraudDetection.class.getPackageName() + "." + name);
        // then
        assertThat(RuleKind.ofAnnotation(name)).isEqualTo(kind);
        assertThat(Arrays.stream(annotation.getDeclaredMethods()).map(method -> method.getName()))
                .containsExactlyInAnyOrderElementsOf(members(kind));
        String section = section(name);
        for (String member : members(kind)) {
            assertThat(section).contains("| `" + member + "` |");
        }
    }

    @Test
    void theSchemaIsThatOfTheCode() {
        assertThat(MarkdownTable.text("docs/synfinance-agent.schema.json")).isEqualTo(ConfigSchema.text());
    }

    private static List<String> members(RuleKind kind) {
        List<String> members = new ArrayList<>(kind.members());
        if (kind == RuleKind.MEASURED) {
            members.addAll(List.of("labels", "buckets"));
        }
        return members;
    }

    private static String section(String annotation) {
        String document = MarkdownTable.text("docs/annotations.md");
        int start = document.indexOf("\n## `@" + annotation + "`\n");
        assertThat(start).as(annotation).isPositive();
        int end = document.indexOf("\n## ", start + 1);
        return document.substring(start, end);
    }

    /** Names of kinds are unique, which the schema relies on. */
    @Test
    void kindsHaveDifferentNames() {
        assertThat(new TreeSet<>(
                        Arrays.stream(RuleKind.values()).map(RuleKind::text).toList()))
                .hasSize(RuleKind.values().length);
    }
}
