package io.synfinance.agent.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    private static final String LESS_SECURE =
            "exporter.tls or exporter.auth is not as it was meant, so the port would be"
                    + " less secure than meant; it stays closed";

    @SuppressWarnings("NullAway.Init")
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enabled=yes | true or false | true",
                "exporter.enabled=1 | true or false | true",
                "exporter.host= | a text | 127.0.0.1",
                "exporter.port=http | 0-65535 | 9474",
                "metrics.namespace=a-b | letters, digits and underscores, a letter first | synfinance",
                "metrics.max-series=0 | 1-1000000 | 1000",
                "metrics.jvm=no | true or false | true",
                "metrics.limits.method_seconds=many | 0-1000000 | 0",
                "log.level=loud | one of debug, info, warn, error, off | info",
                "instrumentation.tomcat.enabled=no | true or false | true",
            })
    void aWrongValueIsNamedWithKeyExpectationAndRemedy(String argument, String expected, String byDefault) {
        // when
        String key = argument.substring(0, argument.indexOf('='));
        String value = argument.substring(argument.indexOf('=') + 1);

        // then
        assertThat(Given.argument(argument).problems())
                .containsExactly(key + ": expected " + expected + ", found '" + value
                        + "' (agent argument); using the default " + byDefault);
    }

    @Test
    void whoseDefaultIsNothingFallsBackToThat() {
        assertThat(Given.argument("metrics.buckets.method_seconds=2 1").problems())
                .containsExactly(
                        "metrics.buckets.method_seconds: expected 1-100 positive numbers that ascend, separated by"
                                + " spaces or commas, found '2 1' (agent argument); using the default");
    }

    @Test
    void aMessageNamesTheSourceAsTheUserWroteIt() {
        // when
        AgentConfig config = Given.nothing()
                .withProperty("synfinance.exporter.port", "http")
                .withVariable("SYNFINANCE_LOG_LEVEL", "loud")
                .read();

        // then
        assertThat(config.problems())
                .containsExactlyInAnyOrder(
                        "exporter.port: expected 0-65535, found 'http' (system property synfinance.exporter.port); using the"
                                + " default 9474",
                        "log.level: expected one of debug, info, warn, error, off, found 'loud' (environment variable"
                                + " SYNFINANCE_LOG_LEVEL); using the default info");
    }

    @ParameterizedTest
    @CsvSource({
        "exporter.prot, exporter.port",
        "exporter.ports, exporter.port",
        "expoter.host, exporter.host",
        "Log.Levle, log.level",
        "metrics.max-serie, metrics.max-series",
        "metrics.limits.request_total, metrics.limits.requests_total",
        "metrics.buckets.request_latency, metrics.buckets.request_latency_seconds",
        "metrics.buckets.synfinance_prediction_seconds, metrics.buckets.prediction_seconds",
        "instrumentation.tomcatt.enabled, instrumentation.tomcat.enabled",
        "instrumentation.springmvc.enabled, instrumentation.spring-mvc.enabled",
    })
    void anUnknownKeyIsNamedWithTheNearestKnownOne(String unknown, String nearest) {
        assertThat(Given.argument(unknown + "=1").problems())
                .containsExactly(
                        "agent argument: unknown key '" + unknown + "', ignored; did you mean '" + nearest + "'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "colour", "io.opentelemetry.javaagent.enabled", "ın"})
    void aKeyThatResemblesNoneGetsNoSuggestion(String unknown) {
        assertThat(Given.argument(unknown + "=1").problems())
                .containsExactly("agent argument: unknown key '" + unknown + "', ignored");
    }

    @Test
    void unknownVariablesAreNamedInTheOrderOfTheAlphabet() {
        // when
        AgentConfig config = Given.nothing()
                .withVariable("SYNFINANCE_ZEBRA", "1")
                .withVariable("SYNFINANCE_AARDVARK", "1")
                .withVariable("SYNFINANCE_MONKEY", "1")
                .read();

        // then
        assertThat(config.problems())
                .containsExactly(
                        "environment variable SYNFINANCE_AARDVARK: unknown key 'AARDVARK', ignored",
                        "environment variable SYNFINANCE_MONKEY: unknown key 'MONKEY', ignored",
                        "environment variable SYNFINANCE_ZEBRA: unknown key 'ZEBRA', ignored");
    }

    @Test
    void turkishLettersDoNotChangeWhatIsRead() {
        // when
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            AgentConfig config = Given.nothing()
                    .withArgument("LOG.LEVEL=INFO,INSTRUMENTATION.SPRING-MVC.ENABLED=FALSE")
                    .withVariable("SYNFINANCE_METRICS_MAX_SERIES", "7")
                    .read();

            // then
            assertThat(config.problems()).isEmpty();
            assertThat(config.logLevel()).isEqualTo("info");
            assertThat(config.metrics().maxSeries()).isEqualTo(7);
            assertThat(config.instrumentation().isEnabled("spring-mvc")).isFalse();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aSecretIsTakenFromWhereOthersCannotReadIt() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("agent.yaml"), """
                exporter.tls: {keystore-file: port.p12, keystore-password: "${STORE_PASSWORD}"}
                """);
        // when
        AgentConfig byVariable = Given.nothing()
                .withArgument("exporter.tls.keystore-file=port.p12")
                .withVariable("SYNFINANCE_EXPORTER_TLS_KEYSTORE_PASSWORD", "hunter2")
                .read();
        AgentConfig byFile = Given.nothing()
                .withArgument("config.file=" + file)
                .withVariable("STORE_PASSWORD", "hunter2")
                .read();
        // then
        assertThat(password(byVariable)).isEqualTo("hunter2");
        assertThat(password(byFile)).isEqualTo("hunter2");
        assertThat(byVariable.problems()).isEmpty();
        assertThat(byFile.problems()).isEmpty();
    }

    @Test
    void aSecretThatOthersCanReadIsNotUsedAndNotPrinted() {
        // when
        AgentConfig byArgument = Given.argument("exporter.tls.keystore-password=hunter2,really");
        AgentConfig byProperty = Given.nothing()
                .withProperty("synfinance.exporter.tls.keystore-password", "hunter2")
                .read();
        // then
        assertThat(byArgument.problems())
                .containsExactly(
                        "agent argument: expected key=value,key=value, found ***; write for example exporter.port=9474",
                        "exporter.tls.keystore-password: expected a text in the environment or the file, found it in the agent"
                                + " argument, where others can read it; ignored",
                        LESS_SECURE);
        assertThat(byProperty.problems())
                .containsExactly(
                        "exporter.tls.keystore-password: expected a text in the environment or the file, found it in the system"
                                + " property synfinance.exporter.tls.keystore-password, where others can read it; ignored",
                        LESS_SECURE);
    }

    @Test
    void aFileThatIsNoYamlIsNamedWithoutAnyOfItsText() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("agent.yaml"), """
                exporter:
                  tls: {keystore-password: "hunter2
                """);
        // then
        assertThat(Given.argument("config.file=" + file).problems())
                .hasSize(2)
                .noneMatch(problem -> problem.contains("hunter2"))
                .first()
                .asString()
                .startsWith("config.file: expected YAML, found ")
                .contains("line ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exporter.auth.user-file",
                "exporter.auth.token",
                "exporter.tls.certificate",
                "EXPORTER_TLS_KEY",
                "exporter.auth",
                "exporter.tls",
                "exporter",
                "exporter.atuh.users-file",
                "exporter.key-file",
                "exporter.token",
                "exporter.https",
                "exporter.ssl.enabled",
                "auth.token-file",
                "tls.certificate-file",
            })
    void aSlipInAKeyOfSecurityKeepsThePortClosed(String key) {
        // when
        AgentConfig config = Given.argument(key + "=/etc/x");
        // then
        assertThat(config.exporter().enabled()).isFalse();
        assertThat(config.problems())
                .anyMatch(problem -> problem.contains("unknown key '" + key + "'"))
                .anyMatch(problem -> problem.endsWith("it stays closed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exporter: {auth: {token-file: \"${TOKEN_FILE}\"}}",
                "exporter.auth.token-file: ${TOKEN_FILE:}",
                "exporter.auth.token-file: ${EMPTY}",
                "exporter.auth.token-file:",
                "exporter.auth: {users-file: []}",
                "exporter.auth: [{users-file: /etc/users}]",
                "exporter: [auth: {users-file: /etc/users}]",
                "exporter: {auth: /etc/users}",
                "exporter.tls.client-ca-file: ''",
                "exporter.tls.min-version: TLSv1.3",
            })
    void aFileWhoseSecurityIsNotInForceKeepsThePortClosedAndIsNoChangeToAccept(String text) throws IOException {
        // when
        Path file = Files.writeString(folder.resolve("agent.yaml"), text);
        AgentConfig config = Given.nothing()
                .withArgument("config.file=" + file)
                .withVariable("EMPTY", "")
                .read();
        // then
        assertThat(config.exporter().enabled()).isFalse();
        assertThat(config.exporter().isRefused()).isTrue();
        assertThat(config.problems()).contains(LESS_SECURE);
        assertThat(config.problemsOfFile()).isNotEmpty();
    }

    @Test
    void anEmptyVariableOfSecurityKeepsThePortClosedWhateverTheFileSays() throws IOException {
        // when
        Path file = Files.writeString(folder.resolve("agent.yaml"), "exporter.auth.token-file: /etc/token");
        AgentConfig config = Given.nothing()
                .withArgument("config.file=" + file)
                .withVariable("SYNFINANCE_EXPORTER_AUTH_TOKEN_FILE", "")
                .read();
        // then
        assertThat(config.exporter().enabled()).isFalse();
        assertThat(config.problems())
                .containsExactly(
                        "exporter.auth.token-file: expected a path, found '' (environment variable"
                                + " SYNFINANCE_EXPORTER_AUTH_TOKEN_FILE); using the default",
                        LESS_SECURE);
        assertThat(config.problemsOfFile()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exporter.auth.token-file",
                "exporter.port=9500, exporter.tls.key-file ",
                "exporter.auth.token-file:/etc/token"
            })
    void anArgumentWithoutAnEqualsSignKeepsThePortClosed(String argument) {
        // when
        AgentConfig config = Given.argument(argument);
        // then
        assertThat(config.exporter().enabled()).isFalse();
        assertThat(config.problems())
                .first()
                .asString()
                .startsWith("agent argument: expected key=value,key=value, found");
        assertThat(config.problems()).contains(LESS_SECURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exporter: {auth: {token-file: t", "just text", "- exporter.auth.token-file: t"})
    void aFileThatCannotBeUsedKeepsThePortClosed(String text) throws IOException {
        // when
        Path file = Files.writeString(folder.resolve("agent.yaml"), text);
        Given given = Given.nothing().withVariable("SYNFINANCE_EXPORTER_HOST", "0.0.0.0");
        AgentConfig useless = given.withArgument("config.file=" + file).read();
        AgentConfig missing =
                given.withArgument("config.file=" + folder.resolve("none")).read();
        // then
        for (AgentConfig config : new AgentConfig[] {useless, missing}) {
            assertThat(config.exporter().enabled()).isFalse();
            assertThat(config.exporter().refusal()).isEqualTo("config.file cannot be used");
            assertThat(config.problems())
                    .last()
                    .isEqualTo(
                            "config.file cannot be used, so the port would be less secure than meant; it stays closed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exporter: {auth: {}, tls: }",
                "exporter:",
                "exporter: {prot: 1, port: http, allowed-hosts: ''}",
                "metrics.max-series: many",
                "",
            })
    void otherSlipsCloseNoPort(String text) throws IOException {
        // when
        Path file = Files.writeString(folder.resolve("agent.yaml"), text);
        // then
        assertThat(Given.argument("config.file=" + file).exporter().enabled()).isTrue();
    }

    @Test
    void aVariableOfTheApplicationThatSoundsLikeSecurityClosesNoPort() {
        // when
        AgentConfig config = Given.nothing()
                .withVariable("SYNFINANCE_AUTH_URL", "https://login")
                .read();
        // then
        assertThat(config.exporter().enabled()).isTrue();
    }

    @Test
    void aPortThatIsNotWantedIsNotRefused() {
        assertThat(Given.argument("exporter.enabled=false,exporter.auth.token=x")
                        .exporter()
                        .isRefused())
                .isFalse();
    }

    private static String password(AgentConfig config) {
        return Objects.requireNonNull(config.exporter().tls()).keystorePassword();
    }
}
