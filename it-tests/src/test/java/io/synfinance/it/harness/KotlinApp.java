package io.synfinance.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An application for tests that is written in Kotlin, compiled by Kotlin's own compiler in a JVM beside the tests. */
public final class KotlinApp {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private KotlinApp() {}

    /** The classes of {@code src/apps/<folder>}, for Java 8, by that version of the compiler. */
    public static Path compile(String folder, Classpath classpath, String version) {
        Path classes = Workspace.newFolder("apps", folder);
        List<String> args = new ArrayList<>(List.of(
                "-d", classes.toString(), "-classpath", classpath.toString(), "-no-stdlib", "-jvm-target", "1.8"));
        args.addAll(sources(folder));
        try (JavaProcess compiler = JavaCommand.named("kotlin-compiler")
                .classpath(Classpath.of("org.jetbrains.kotlin:kotlin-compiler-embeddable:" + version))
                .main("org.jetbrains.kotlin.cli.jvm.K2JVMCompiler")
                .args(args.toArray(String[]::new))
                .start()) {
            if (compiler.awaitExit(LIMIT) != 0) {
                throw new IllegalStateException("src/apps/" + folder + " does not compile:\n" + compiler.stderr());
            }
        }
        return classes;
    }

    private static List<String> sources(String folder) {
        try (Stream<Path> files = Files.list(Workspace.source("src/apps").resolve(folder))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".kt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
