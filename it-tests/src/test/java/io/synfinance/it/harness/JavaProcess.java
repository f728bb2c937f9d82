package io.synfinance.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A running JVM and what it prints. Closing it ends it, and only it; no test leaves one behind. */
public final class JavaProcess implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Pattern READY = Pattern.compile("^READY (\\d+)");
    private static final int TAIL = 40;

    private final Process process;
    private final List<String> command;
    private final Path folder;
    private final Output stdout;
    private final Output stderr;

    private JavaProcess(Process process, List<String> command, Path folder) {
        this.process = process;
        this.command = command;
        this.folder = folder;
        this.stdout = Output.of(process.getInputStream(), folder.resolve("stdout.txt"));
        this.stderr = Output.of(process.getErrorStream(), folder.resolve("stderr.txt"));
    }

    static JavaProcess start(String name, List<String> command, Map<String, String> environment) {
        Path folder = Workspace.newFolder("it", name);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        // What the caller's shell tells its JVMs is not meant for these.
        builder.environment()
                .keySet()
                .removeIf(
                        key -> key.matches("JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS|CLASSPATH|SYNFINANCE_.*"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            // A test run that is broken off must not leave servers behind.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new JavaProcess(process, command, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the application has printed {@code READY <port>} and returns the port. */
    public int awaitReady() {
        return Integer.parseInt(awaitLine(READY).group(1));
    }

    /** Waits for a line of stdout that has the pattern. */
    public MatchResult awaitLine(Pattern pattern) {
        return awaitLine(pattern, LIMIT);
    }

    public MatchResult awaitLine(Pattern pattern, Duration limit) {
        return stdout.await(pattern, limit).orElseThrow(() -> failure("no line '" + pattern + "' on stdout"));
    }

    /** Waits for a line of stderr that has the pattern. */
    public MatchResult awaitErrorLine(Pattern pattern) {
        return awaitErrorLine(pattern, LIMIT);
    }

    public MatchResult awaitErrorLine(Pattern pattern, Duration limit) {
        return stderr.await(pattern, limit).orElseThrow(() -> failure("no line '" + pattern + "' on stderr"));
    }

    /** Waits for a line that has the pattern of stderr, or of stdout: servers may have put their log in the place of both. */
    public MatchResult awaitAnyLine(Pattern pattern) {
        AtomicReference<MatchResult> found = new AtomicReference<>();
        Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(10)).until(() -> {
            stderr.await(pattern, Duration.ZERO)
                    .or(() -> stdout.await(pattern, Duration.ZERO))
                    .ifPresent(found::set);
            return found.get() != null || !process.isAlive();
        });
        MatchResult line = found.get();
        return line == null ? awaitErrorLine(pattern) : line;
    }

    /** Types a line into its stdin, for applications that wait to be told. */
    public void type(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(line + "\n" + this, e);
        }
    }

    public String stdout() {
        return stdout.text();
    }

    public String stderr() {
        return stderr.text();
    }

    /** The folder that it runs in, {@code target/it/<name>}. */
    public Path folder() {
        return folder;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code, once the JVM has ended by itself and all of its output is read. */
    public int awaitExit(Duration limit) {
        if (!ended(limit)) {
            throw failure("did not end within " + limit);
        }
        return process.exitValue();
    }

    /** Asks it to end (SIGTERM) and returns the exit code, 143 for a JVM that obeys. */
    public int stop() {
        process.toHandle().destroy(); // which leaves its output open, for its last words
        return awaitExit(LIMIT);
    }

    /** Ends it at once (SIGKILL). */
    public int kill() {
        process.destroyForcibly();
        return awaitExit(LIMIT);
    }

    @Override
    public void close() {
        process.destroy();
        if (!ended(Duration.ofSeconds(10))) {
            process.destroyForcibly();
        }
    }

    /** The end of what it printed, for messages. */
    @Override
    public String toString() {
        return String.join(" ", command) + "\nin " + folder
                + (isAlive() ? ", running" : ", ended: " + process.exitValue()) + "\n--- stdout\n" + stdout.tail(TAIL)
                + "\n--- stderr\n" + stderr.tail(TAIL);
    }

    private AssertionError failure(String what) {
        if (stdout.hasEnded() || stderr.hasEnded()) {
            ended(Duration.ofSeconds(5)); // so that the message has its last words
        }
        return new AssertionError(what + "\n" + this);
    }

    private boolean ended(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        stdout.awaitEnd(LIMIT);
        stderr.awaitEnd(LIMIT);
        return true;
    }
}
