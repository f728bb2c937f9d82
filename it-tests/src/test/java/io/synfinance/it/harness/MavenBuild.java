package io.synfinance.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A build of its own, for frameworks that make the program at build time; it runs once. */
final class MavenBuild {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Map<List<String>, Path> BUILT = new ConcurrentHashMap<>();

    private MavenBuild() {}

    /** What {@code pom.xml}, in the first of those folders of {@code src/apps}, makes of the sources in all of them. */
    static Path of(List<String> folders) {
        return BUILT.computeIfAbsent(folders, MavenBuild::build);
    }

    private static Path build(List<String> folders) {
        Path project = Workspace.newFolder("builds", folders.get(0));
        try {
            for (String folder : folders) {
                copy(Workspace.source("src/apps").resolve(folder), project);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = List.of(
                Workspace.source("../mvnw").normalize().toString(),
                "-B",
                "-ntp",
                "-q",
                "-f",
                project.resolve("pom.xml").toString(),
                "package");
        Map<String, String> environment =
                Map.of("JAVA_HOME", Jdk.current().home().toString());
        try (JavaProcess maven = JavaProcess.start("build-" + folders.get(0), command, environment)) {
            if (maven.awaitExit(LIMIT) != 0) {
                throw new IllegalStateException("src/apps/" + folders + " cannot be built:\n" + maven);
            }
        }
        return project.resolve("target");
    }

    private static void copy(Path folder, Path project) throws IOException {
        Path sources = Files.createDirectories(project.resolve("src/main/java"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                boolean java = file.toString().endsWith(".java");
                Files.copy(file, (java ? sources : project).resolve(file.getFileName()));
            }
        }
    }
}
