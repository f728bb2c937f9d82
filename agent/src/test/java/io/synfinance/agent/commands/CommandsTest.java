package io.synfinance.agent.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import io.synfinance.agent.instrumentation.methods.MethodSinks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final Path folder;
    private ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);

    CommandsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helpListsEveryCommandAndTheExitCodes(String option) {
        // then
        assertThat(run(option)).isZero();
        assertThat(out())
                .contains("9.9.9", "  attach PID [key=value,...]", "  check FILE", "  explain FILE", "Exit code");
        assertThat(err()).isEmpty();
    }

    @Test
    void withoutArgumentsThereIsHelp() {
        assertThat(run()).isZero();
        assertThat(out()).contains("java -jar synfinance-agent.jar COMMAND");
    }

    @Test
    void versionIsOneLine() {
        assertThat(run("--version")).isZero();
        assertThat(out()).isEqualTo("9.9.9" + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource({
        "atach 1, unknown command 'atach'",
        "list all, 'list: expected nothing more, found ''all'''",
        "attach, attach: expected a process id and options",
        "attach app.jar, 'attach: expected a process id, found ''app.jar'''",
        "attach -3, 'attach: expected a process id, found ''-3'''",
        "check, check: expected one file",
        "check a b, check: expected one file",
        "explain a.yaml, explain: expected a file and a class path",
        "explain a.yaml b.yaml --classpath, explain: expected a file and a class path",
    })
    void wrongUsageIsNamedOnTheErrorStream(String line, String problem) {
        // then
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err()).startsWith(problem);
        assertThat(out()).isEmpty();
    }

    @Test
    void aPasswordIsReadFromStandardInputAndNeverAnArgument() {
        // given
        in = new ByteArrayInputStream("s3cret\nrest".getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(run("hash-password")).isZero();
        assertThat(out()).isEqualTo("hashed s3cret" + System.lineSeparator());
        assertThat(run("hash-password", "s3cret")).isEqualTo(2);
        assertThat(err()).startsWith("hash-password: expected nothing more").doesNotContain("s3cret");
    }

    @Test
    void noPasswordIsNotHashed() {
        assertThat(run("hash-password")).isEqualTo(1);
        assertThat(err()).startsWith("hash-password: expected a password, found none");
    }

    @Test
    void wrongOptionsAreNotAttached() {
        // then
        assertThat(run("attach", "1", "exporter.port=http")).isEqualTo(1);
        assertThat(err()).startsWith("attach: nothing was loaded: exporter.port: expected 0-65535, found 'http'");
    }

    @Test
    void aFileThatIsInOrderIsSaidToBe() throws IOException {
        // given
        String file = file("exporter.port: 9500\nmethods:\n  - {match: com.acme.Shop.sell, as: timed}\n");

        // then
        assertThat(run("check", file)).isZero();
        assertThat(out()).isEqualTo(file + ": 1 rules, no problem" + System.lineSeparator());
        assertThat(err()).isEmpty();
    }

    @Test
    void everythingThatIsWrongInAFileIsNamed() throws IOException {
        // given
        String file = file("""
                exporter.prot: 9500
                log.level: loud
                methods:
                  - {match: sell, as: timed}
                  - {match: com.acme.Shop.sell, as: tmed}
                """);

        // then
        assertThat(run("check", file)).isEqualTo(1);
        assertThat(out()).contains("4 problems");
        assertThat(err())
                .contains("unknown key 'exporter.prot', ignored; did you mean 'exporter.port'?")
                .contains("log.level: expected one of debug, info, warn, error, off, found 'loud'")
                .contains("methods[0].match: expected com.acme.Engine.score(..)")
                .contains("methods[1].as: expected one of");
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        assertThat(run("check", "nowhere.yaml")).isEqualTo(1);
        assertThat(err()).contains("config.file: expected a file that can be read, found 'nowhere.yaml'");
    }

    @Test
    void explainedRulesListTheirMethods() throws IOException {
        // given
        String file = file("""
                methods:
                  - {match: 'io.synfinance.agent.commands.Specimen*.sell*', as: timed}
                  - {match: 'io.synfinance.agent.commands.SpecimenShop+.sell', as: timed}
                """);

        // then
        assertThat(run("explain", file, "--classpath", classes())).isZero();
        assertThat(lines(out()))
                .containsExactly(
                        "methods[0]  io.synfinance.agent.commands.Specimen*.sell*  as timed",
                        "  + io.synfinance.agent.commands.SpecimenBranch.sell(java.lang.String)",
                        "  + io.synfinance.agent.commands.SpecimenShop.sell(java.lang.String)",
                        "  + io.synfinance.agent.commands.SpecimenShop.sell(java.lang.String, int[])",
                        "  + io.synfinance.agent.commands.SpecimenShop.sellOut()",
                        "methods[1]  io.synfinance.agent.commands.SpecimenShop+.sell  as timed",
                        "  + io.synfinance.agent.commands.SpecimenBranch.sell(java.lang.String)",
                        "  + io.synfinance.agent.commands.SpecimenShop.sell(java.lang.String)",
                        "  + io.synfinance.agent.commands.SpecimenShop.sell(java.lang.String, int[])");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop.SpecimenShop.sell | no class shop.SpecimenShop among these",
                "shop.SpecimenShop.sell | did you mean io.synfinance.agent.commands.SpecimenShop?",
                "io.synfinance.agent.commands.SpecimenShop.buy | has no such method; it has [close(), sell(",
                "io.synfinance.agent.commands.SpecimenShop.sell(int) | other parameters: io.synfinance.agent.commands.SpecimenShop has [sell(java.lang.String), sell(",
                "io.synfinance.agent.commands.SpecimenShop.close | close() has no body here; write io.synfinance.agent.commands.SpecimenShop+.close",
                "io.synfinance.agent.commands.SpecimenBranch.sellOut | inherited: the method is that of io.synfinance.agent.commands.SpecimenShop",
                "io.synfinance.agent.commands.SpecimenShop+.buy | no class that extends or implements io.synfinance.agent.commands.SpecimenShop has such a method",
                "com.acme.*.buy | no method of that name in a class of that name among these",
                "org.apache.catalina.connector.CoyoteAdapter.service | is instrumented as a library, and rules do not reach it",
                "'@com.acme.Audited' | carries the annotation",
            })
    void aRuleThatMeansNothingSaysWhy(String match, String reason) throws IOException {
        // given
        String quoted = match.startsWith("'") ? match : "'" + match + "'";
        String file = file("methods:\n  - {match: " + quoted + ", as: timed}\n");

        // then
        assertThat(run("explain", file, "--classpath", classes())).isEqualTo(1);
        assertThat(out()).contains("  ! ").contains(reason);
    }

    @Test
    void anExcludedMethodIsSaidToBe() throws IOException {
        // given
        String file = file("methods:\n  - {match: io.synfinance.agent.commands.SpecimenShop.sellOut, "
                + "exclude: io.synfinance.agent.commands.SpecimenShop.*, as: timed}\n");

        // then
        assertThat(run("explain", file, "--classpath", classes())).isEqualTo(1);
        assertThat(out()).contains("  ! the rule excludes sellOut()");
    }

    @Test
    void aPathThatLeadsNowhereIsNamedWithTheMethod() throws IOException {
        // given
        String file = file("methods:\n  - {match: io.synfinance.agent.commands.SpecimenShop.sellOut, as: measured, "
                + "metric: sold, value: $return.lenght}\n");

        // then
        assertThat(run("explain", file, "--classpath", classes())).isEqualTo(1);
        assertThat(out())
                .contains("  + io.synfinance.agent.commands.SpecimenShop.sellOut()")
                .contains("  ! methods[0] (measured) on io.synfinance.agent.commands.SpecimenShop.sellOut: value =")
                .contains("has no 'lenght'");
    }

    @Test
    void aClassPathThatIsNotThereIsNamed() throws IOException {
        assertThat(run("explain", file("methods: []\n"), "--classpath", "nowhere.jar"))
                .isEqualTo(1);
        assertThat(err()).contains("explain: expected folders and JARs in --classpath, found 'nowhere.jar'");
    }

    private int run(String... arguments) {
        MethodSinks sinks = mock(RETURNS_DEEP_STUBS);
        return new Commands(
                        new File("agent.jar"),
                        "9.9.9",
                        () -> sinks,
                        password -> "hashed " + new String(password),
                        in,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String[] lines(String text) {
        return text.split("\\R");
    }

    private String file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("agent.yaml"), yaml).toString();
    }

    private static String classes() {
        return new File(SpecimenShop.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }
}

/** What rules may mean. */
@SuppressWarnings("unused")
abstract class SpecimenShop {

    void sell(String item) {}

    void sell(String item, int[] amounts) {}

    String sellOut() {
        return "";
    }

    abstract void close();
}

/** What inherits some of it. */
@SuppressWarnings("unused")
class SpecimenBranch extends SpecimenShop {

    @Override
    void sell(String item) {}

    @Override
    void close() {}
}
