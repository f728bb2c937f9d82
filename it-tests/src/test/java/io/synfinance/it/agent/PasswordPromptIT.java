package io.synfinance.it.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentJar;
import io.synfinance.it.harness.Jdk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed at a terminal, which {@code script} of util-linux stands for: it shows what is typed, unless told not to. */
class PasswordPromptIT {

    private static final String PASSWORD = "open sesame";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @ParameterizedTest
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @CsvSource({"8, 0", "17, 0", "25, 0", "25, 1"})
    void aPasswordIsAskedForTwiceAndNotShown(int jdk, int exitCode) throws Exception {
        Process terminal = terminal(Jdk.of(jdk).java() + " -jar " + AgentJar.path() + " hash-password");
        try {
            // when
            String asked = answer(terminal, "Password: ", PASSWORD);
            String askedAgain = answer(terminal, "Once more: ", exitCode == 0 ? PASSWORD : PASSWORD + "!");
            String rest = new String(terminal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            // then
            assertThat(terminal.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(terminal.exitValue()).isEqualTo(exitCode);
            assertThat(asked + askedAgain + rest).doesNotContain(PASSWORD);
            assertThat(rest).contains(exitCode == 0 ? "pbkdf2-sha256:" : "hash-password: the two are not the same");
        } finally {
            terminal.destroyForcibly();
        }
    }

    private static Process terminal(String command) throws IOException {
        try {
            return new ProcessBuilder("script", "--quiet", "--return", "--command", command, "/dev/null")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new IOException("this needs 'script', of Debian's package bsdutils", e);
        }
    }

    /** Waits for the prompt, behind which nothing is shown any more, and types. */
    private static String answer(Process terminal, String prompt, String line) throws IOException {
        StringBuilder shown = new StringBuilder();
        InputStream screen = terminal.getInputStream();
        while (shown.indexOf(prompt) < 0) {
            int next = screen.read();
            assertThat(next).as(shown.toString()).isNotNegative();
            shown.append((char) next);
        }
        OutputStream keyboard = terminal.getOutputStream();
        keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        return shown.toString();
    }
}
