package io.synfinance.it.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A JVM that a test starts: its output, its end and what a failure says. */
class JavaProcessTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void outputIsAwaitedAndKept() {
        try (JavaProcess java = JavaCommand.named("version").main("-version").start()) {
            // when
            String version =
                    java.awaitErrorLine(Pattern.compile("version \"(\\S+)\"")).group(1);
            // then
            assertThat(Jdk.feature(version)).isEqualTo(Jdk.current().feature());
            assertThat(java.awaitExit(LIMIT)).isZero();
            assertThat(java.folder().resolve("stderr.txt")).hasContent(java.stderr());
        }
    }

    @Test
    void lineThatCannotComeFailsAtOnceWithTheOutput() {
        try (JavaProcess java =
                JavaCommand.named("no-class").main("NoSuchClass").start()) {
            assertThatThrownBy(java::awaitReady)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("READY")
                    .hasMessageContaining("ClassNotFoundException")
                    .hasMessageContaining("ended: 1");
        }
    }
}
