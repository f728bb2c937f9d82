package io.synfinance.agent.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.agent.logging.AgentLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of files, by a clock that the test sets. */
class ReloadedTest {

    @TempDir
    private Path folder = Path.of("");

    private final AtomicLong clock = new AtomicLong();
    private final PortRecord record = new PortRecord();
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final AgentLog log = new AgentLog(new PrintStream(logged, true, StandardCharsets.UTF_8), "info");

    @Test
    void aFileIsLookedAtAgainAfterAWhileOnly() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("file"), "one");
        Reloaded<String> reloaded = reloaded(file);
        // when
        Files.writeString(file, "two");
        // then
        assertThat(reloaded.current()).isEqualTo("one");
        assertThat(later(reloaded)).isEqualTo("two");
    }

    @Test
    void eachTimeThatAFileVanishesIsToldOnce() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("file"), "one");
        Reloaded<String> reloaded = reloaded(file);
        for (int time = 1; time <= 2; time++) {
            // when
            Files.delete(file);
            assertThat(later(reloaded)).isEqualTo("one");
            assertThat(later(reloaded)).isEqualTo("one");
            // then
            assertThat(record.failedReloads).hasValue(time);
            // when
            Files.writeString(file, "one");
            // then
            assertThat(later(reloaded)).isEqualTo("one");
        }
        assertThat(logged.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(line ->
                        line.endsWith(file + ": cannot be read (NoSuchFileException); what was in force still is"));
    }

    @Test
    void aContentThatIsNoUseIsToldOnceAsLongAsItStays() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("file"), "one");
        Reloaded<String> reloaded = reloaded(file);
        // when
        Files.writeString(file, "");
        later(reloaded);
        later(reloaded);
        // then
        assertThat(later(reloaded)).isEqualTo("one");
        assertThat(record.failedReloads).hasValue(1);
    }

    private Reloaded<String> reloaded(Path file) throws IOException {
        return new Reloaded<>(List.of(file), ReloadedTest::text, record, log, clock::get);
    }

    private static String text(List<byte[]> contents) throws IOException {
        String text = new String(contents.get(0), StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            throw new IOException("expected a text");
        }
        return text;
    }

    private String later(Reloaded<String> reloaded) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(3));
        return reloaded.current();
    }
}
