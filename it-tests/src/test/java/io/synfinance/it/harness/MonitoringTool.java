package io.synfinance.it.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A program of Prometheus, Alertmanager or what stands around them: {@code promtool}, {@code amtool} and {@code kubectl},
 * which are run to their end, and servers.
 *
 * <p>Looked for in the system property {@code synfinance.<name>}, in the cache {@code ~/.cache/synfinance/prometheus},
 * which {@code provide-prometheus.sh} fills, and on the PATH. Alertmanager's of Debian 12 is too old, so the cache goes
 * first.
 */
public final class MonitoringTool {

    private static final Path LOGS = Workspace.newFolder("monitoring", "logs");
    private static final Map<String, MonitoringTool> FOUND = new ConcurrentHashMap<>();

    private final Path program;

    private MonitoringTool(Path program) {
        this.program = program;
    }

    /** That program. Without it the calling test is skipped, and where the variable {@code CI} is true it fails. */
    public static MonitoringTool named(String name) {
        return FOUND.computeIfAbsent(name, MonitoringTool::findOrProvide);
    }

    /** What a run has printed to both streams, and how it ended. */
    public record Result(int exit, String text) {}

    Path program() {
        return program;
    }

    public Result run(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    private static MonitoringTool findOrProvide(String name) {
        return find(name).orElseGet(() -> {
            Result script = run(
                    Workspace.source("."),
                    List.of(Workspace.source("provide-prometheus.sh").toString(), cache().toString(), name));
            return find(name).orElseGet(() -> missing(name, script.text().strip()));
        });
    }

    private static Optional<MonitoringTool> find(String name) {
        Stream<Path> named =
                Stream.ofNullable(System.getProperty("synfinance." + name)).map(Path::of);
        Stream<Path> cached = Stream.of(cache().resolve("bin").resolve(name));
        Stream<Path> onPath = Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name));
        return Stream.of(named, cached, onPath)
                .flatMap(paths -> paths)
                .filter(Files::isExecutable)
                .map(MonitoringTool::new)
                .findFirst();
    }

    private static Path cache() {
        return Fetched.cache(System.getenv(), "prometheus");
    }

    private static MonitoringTool missing(String name, String failure) {
        throw Fetched.missing(name + " is not on this machine and could not be fetched (" + failure
                + "): put it on the PATH or name it with -Dsynfinance." + name);
    }

    private static Result run(Path folder, List<String> command) {
        try {
            Path log = Files.createTempFile(LOGS, "run", ".txt");
            Fetched.Run run = Fetched.run(folder, log, command);
            Files.delete(log);
            return new Result(run.exit(), run.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
