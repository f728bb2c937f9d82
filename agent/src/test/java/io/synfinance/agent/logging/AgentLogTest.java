package io.synfinance.agent.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentLogTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "debug, 'DEBUG a|b|WARN c|ERROR d'",
        "info, 'b|WARN c|ERROR d'",
        "warn, 'WARN c|ERROR d'",
        "error, 'ERROR d'",
        "off, ''",
    })
    void aLevelShowsWhatIsAtLeastAsImportant(String level, String shown) {
        // when
        AgentLog log = log(level);
        log.debug("a");
        log.info("b");
        log.warn("c");
        log.error("d");

        // then
        assertThat(written().replace("[synfinance-agent] ", "").lines()).containsExactlyElementsOf(lines(shown));
    }

    @Test
    void everyLineSaysWhoSpeaks() {
        // when
        log("info").info("metrics on http://127.0.0.1:9474/metrics");

        // then
        assertThat(written())
                .isEqualTo("[synfinance-agent] metrics on http://127.0.0.1:9474/metrics" + System.lineSeparator());
    }

    @Test
    void aWarningShowsTheWholeStackOfItsCause() {
        // when
        log("warn").warn("cannot weave", new IllegalStateException("outer", new IllegalArgumentException("inner")));

        // then
        assertThat(written())
                .startsWith("[synfinance-agent] WARN cannot weave" + System.lineSeparator()
                        + "java.lang.IllegalStateException: outer")
                .contains("at io.synfinance.agent.logging.AgentLogTest")
                .contains("Caused by: java.lang.IllegalArgumentException: inner");
    }

    @Test
    void aStackIsAsImportantAsItsWarning() {
        // when
        log("error").warn("cannot weave", new IllegalStateException());

        // then
        assertThat(written()).isEmpty();
    }

    private AgentLog log(String level) {
        return new AgentLog(new PrintStream(bytes, true, StandardCharsets.UTF_8), level);
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Iterable<String> lines(String shown) {
        return shown.isEmpty() ? List.of() : List.of(shown.replace("|", "\n").split("\n", -1));
    }
}
