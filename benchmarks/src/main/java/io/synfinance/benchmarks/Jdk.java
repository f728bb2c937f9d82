package io.synfinance.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JDK of this machine. */
record Jdk(Path home, String version) {

    private static final Path SYSTEM = Path.of("/usr/lib/jvm");

    /** 17 and, where there is one, 25: named by {@code JAVA_HOME_25_X64} and the like, or in the system's folder. */
    static List<Jdk> toMeasure() throws IOException {
        List<Jdk> found = new ArrayList<>();
        for (int feature : new int[] {17, 25}) {
            candidates(feature)
                    .flatMap(Jdk::at)
                    .filter(jdk -> jdk.feature() == feature)
                    .findFirst()
                    .ifPresent(found::add);
        }
        if (found.isEmpty()) {
            found.add(at(Path.of(System.getProperty("java.home"))).findFirst().orElseThrow());
        }
        return found;
    }

    String java() {
        return home.resolve("bin/java").toString();
    }

    String jcmd() {
        return home.resolve("bin/jcmd").toString();
    }

    int feature() {
        return Integer.parseInt(version.split("\\.", 2)[0]);
    }

    private static Stream<Path> candidates(int feature) throws IOException {
        String variable = System.getenv().getOrDefault("JAVA_HOME_" + feature + "_X64", "");
        Stream<Path> named = variable.isEmpty() ? Stream.empty() : Stream.of(Path.of(variable));
        Stream<Path> own = Stream.of(Path.of(System.getProperty("java.home")));
        List<Path> system = List.of();
        if (Files.isDirectory(SYSTEM)) {
            try (Stream<Path> folders = Files.list(SYSTEM)) {
                system = folders.sorted().toList();
            }
        }
        return Stream.of(named, own, system.stream()).flatMap(all -> all);
    }

    private static Stream<Jdk> at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/jcmd")) || !Files.isRegularFile(release)) {
            return Stream.empty();
        }
        try (Stream<String> lines = Files.lines(release)) {
            return lines
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> new Jdk(home, line.replaceAll("JAVA_VERSION=|\"", "")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
