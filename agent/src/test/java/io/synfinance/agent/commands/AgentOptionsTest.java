package io.synfinance.agent.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.agent.config.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentOptionsTest {

    static final List<Setting<?>> SETTINGS = Setting.all();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"config.file", "CONFIG_FILE", "exporter.tls.certificate-file", "Exporter.Auth.Token_File"})
    void filesAreThoseOfThisFolder(String key) {
        assertThat(new AgentOptions("log.level=debug," + key + "=some/file,exporter.port=0").text())
                .isEqualTo(
                        "log.level=debug," + key + "=" + Paths.get("some/file").toAbsolutePath() + ",exporter.port=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "exporter.host=localhost", "config.file=", "config.file=/etc/agent.yaml", "profile"})
    void theRestStaysAsItIs(String options) {
        assertThat(new AgentOptions(options).text()).isEqualTo(options);
    }

    @ParameterizedTest
    @FieldSource("SETTINGS")
    void everySettingThatNamesAFileIsKnownByItsEnd(Setting<?> setting) {
        assertThat(AgentOptions.namesAFile(setting.key()))
                .as(setting.key())
                .isEqualTo(setting.expectation().equals("a path"));
    }

    @Test
    void aFileMayReferToVariablesOfTheOtherProcess() throws IOException {
        // given
        Path file = Files.writeString(
                folder.resolve("agent.yaml"),
                "exporter: {port: '${METRICS_PORT}', auth: {token-file: '${METRICS_PORT}'}}\n");
        AgentOptions options = new AgentOptions("config.file=" + file);

        // then
        assertThat(options.problems(Map.of("METRICS_PORT", "9500"))).isEmpty();
        assertThat(options.problems(null)).isEmpty();
        assertThat(options.problems(Map.of()))
                .anyMatch(problem -> problem.contains("expected a variable that is set, found none of the name"));
    }

    @Test
    void settingsInVariablesOfTheOtherProcessAreNoneOfTheOptions() {
        assertThat(new AgentOptions("exporter.port=0").problems(Map.of("SYNFINANCE_EXPORTER_PROT", "1")))
                .isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsWrongWhateverTheVariables() {
        assertThat(new AgentOptions("config.file=nowhere.yaml,exporter.port=http").problems(null))
                .hasSize(2)
                .anyMatch(problem -> problem.startsWith("config.file: expected a file that can be read"))
                .anyMatch(problem -> problem.startsWith("exporter.port: expected 0-65535"));
    }

    @Test
    void theVariablesOfAProcessAreThoseOfItsStart() {
        Map<String, String> variables =
                ProcessVariables.of(Long.toString(ProcessHandle.current().pid()));

        assertThat(variables).containsEntry("PATH", System.getenv("PATH"));
        assertThat(ProcessVariables.of("999999999")).isNull();
    }

    @Test
    void aVariableEndsWithAZero() throws IOException {
        Path file = Files.writeString(folder.resolve("environ"), "A=1\0B=two=2\nlines\0=::\0C=\0");

        assertThat(ProcessVariables.read(file))
                .containsExactlyInAnyOrderEntriesOf(Map.of("A", "1", "B", "two=2\nlines", "C", ""));
    }
}
