package io.synfinance.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that the demo has started, and its log, {@code <name>-<pid of the demo>.log}. */
final class Program implements AutoCloseable {

    private static final int SECONDS_TO_END = 30;
    private static final int TAIL = 30;

    private final String name;
    private final Process process;
    private final Path log;

    private Program(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static Program start(String name, List<String> command, Path folder) {
        try {
            Path log = Files.createDirectories(folder)
                    .resolve(name + "-" + ProcessHandle.current().pid() + ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Program(name, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void requireAlive() {
        if (!process.isAlive()) {
            throw failure("the " + name + " has ended, exit code " + process.exitValue());
        }
    }

    /** What went wrong, with its last words. */
    DemoFailure failure(String what) {
        List<String> lines = text().lines().toList();
        List<String> tail = lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
        return new DemoFailure(what + "; the end of its log, " + log + ":\n  " + String.join("\n  ", tail));
    }

    /** The number that the pattern finds in what it has said so far. */
    OptionalInt find(Pattern pattern) {
        Matcher matcher = pattern.matcher(text());
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    String text() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path log() {
        return log;
    }

    /** Lets it finish what is in flight. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Logs of runs that went well would pile up. */
    void forgetLog() {
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            // It stays, then.
        }
    }
}
