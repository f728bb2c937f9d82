package io.synfinance.it.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Kotlin's compiler from Maven Central, in a JVM of its own because it brings so much. */
final class KotlinCompiler {

    private static final String COMPILER = "org.jetbrains.kotlin:kotlin-compiler-embeddable:2.1.21";

    private KotlinCompiler() {}

    /** Compiles sources to class files of that Java release. */
    static void compile(List<Path> sources, Classpath classpath, Path classes, int release) {
        List<String> command = new ArrayList<>(List.of(
                Jdk.of(17).program("java").toString(),
                "-cp",
                Classpath.of(COMPILER).toString(),
                "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                "-no-stdlib",
                "-no-reflect",
                "-nowarn",
                "-jvm-target",
                release == 8 ? "1.8" : Integer.toString(release),
                "-classpath",
                classpath.toString(),
                "-d",
                classes.toString()));
        sources.forEach(source -> command.add(source.toString()));
        Path messages = Workspace.newFolder("apps", "messages").resolve("kotlinc.txt");
        Fetched.Run run = Fetched.run(classes, messages, command);
        if (run.exit() != 0) {
            throw new IllegalStateException(sources + " do not compile:\n" + run.text());
        }
    }
}
