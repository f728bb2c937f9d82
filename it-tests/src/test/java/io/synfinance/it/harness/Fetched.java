package io.synfinance.it.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What tests need and a machine may not have: where it is kept, how it comes, and what becomes of a test without it. */
final class Fetched {

    private Fetched() {}

    /** What a run has printed to both streams, and how it ended; -1 with the reason if it did not. */
    record Run(int exit, String text) {}

    /** The folder of the user's cache for one kind of things, {@code ~/.cache/synfinance/jdks}. */
    static Path cache(Map<String, String> environment, String room) {
        String caches = environment.get("XDG_CACHE_HOME");
        Path folder = caches == null || caches.isEmpty()
                ? Path.of(Objects.requireNonNull(System.getProperty("user.home")), ".cache")
                : Path.of(caches);
        return folder.resolve("synfinance").resolve(room);
    }

    /** Runs a command to its end, ten minutes at most; its output is kept in the file. */
    static Run run(Path folder, Path log, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroy();
                return new Run(-1, "took more than 10 minutes, see " + log);
            }
            return new Run(process.exitValue(), Files.readString(log));
        } catch (IOException e) {
            return new Run(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Run(-1, "interrupted");
        }
    }

    /** Skips the calling test, and where the variable {@code CI} is true it fails; never returns. */
    static RuntimeException missing(String message) {
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            return Assertions.fail(message);
        }
        return Assumptions.abort(message);
    }
}
