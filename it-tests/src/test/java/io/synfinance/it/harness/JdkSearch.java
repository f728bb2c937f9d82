package io.synfinance.it.harness;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where JDKs may be on a machine, and which of those places hold one of the wanted version. */
final class JdkSearch {

    private final Map<String, String> environment;
    private final UnaryOperator<@Nullable String> properties;

    JdkSearch(Map<String, String> environment, UnaryOperator<@Nullable String> properties) {
        this.environment = environment;
        this.properties = properties;
    }

    static JdkSearch ofThisMachine() {
        return new JdkSearch(System.getenv(), System::getProperty);
    }

    Optional<Jdk> find(int feature) {
        return homes(feature)
                .filter(Objects::nonNull)
                .map(Path::of)
                .map(JdkSearch::jdk)
                .flatMap(Optional::stream)
                .filter(jdk -> jdk.feature() == feature)
                .findFirst();
    }

    /** Runs {@code provide-jdks.sh} for that version; what went wrong is returned, empty if nothing did. */
    static String provide(int feature) {
        Path log = Workspace.newFolder("jdks", "provide-" + feature).resolve("log.txt");
        Fetched.Run script = Fetched.run(
                Workspace.source("."),
                log,
                List.of(
                        Workspace.source("provide-jdks.sh").toString(),
                        cache(System.getenv()).toString(),
                        Integer.toString(feature)));
        return script.exit() == 0 ? "" : lastLine(script.text());
    }

    private Stream<@Nullable String> homes(int feature) {
        Path user = Path.of(Objects.requireNonNull(System.getProperty("user.home")));
        Stream<@Nullable String> named = Stream.of(
                properties.apply("synfinance.jdk." + feature),
                environment.get("JAVA_HOME_" + feature + "_X64"),
                environment.get("JAVA_HOME_" + feature + "_ARM64"),
                environment.get("JAVA_HOME_" + feature),
                properties.apply("java.home"),
                environment.get("JAVA_HOME"));
        Stream<String> installed = Stream.of(
                        Path.of("/usr/lib/jvm"),
                        user.resolve(".sdkman/candidates/java"),
                        user.resolve(".jdks"),
                        cache(environment))
                .flatMap(JdkSearch::children)
                .map(Path::toString);
        return Stream.concat(named, installed);
    }

    private static Path cache(Map<String, String> environment) {
        return Fetched.cache(environment, "jdks");
    }

    private static Stream<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Jdk> jdk(Path home) {
        if (!Files.isExecutable(home.resolve("bin/javac"))) {
            return Optional.empty();
        }
        Properties release = new Properties();
        try (Reader text = Files.newBufferedReader(home.resolve("release"))) {
            release.load(text);
        } catch (IOException unreadable) {
            return Optional.empty(); // no JDK, or one that is being fetched by another run
        }
        String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
        return version.isEmpty() ? Optional.empty() : Optional.of(new Jdk(home, version));
    }

    private static String lastLine(String text) {
        return text.lines().reduce("", (before, line) -> line.isBlank() ? before : line);
    }
}
