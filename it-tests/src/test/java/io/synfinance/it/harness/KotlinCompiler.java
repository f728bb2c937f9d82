package io.synfinance.it.harness;

import java.nio.file.Path;
import java.util.List;

/** Kotlin's compiler. */
final class KotlinCompiler {

    private static final String COMPILER = "org.jetbrains.kotlin:kotlin-compiler-embeddable:2.1.21";

    private KotlinCompiler() {}

    /** Compiles sources to class files of that Java release. */
    static void compile(List<Path> sources, Classpath classpath, Path classes, int release) {
        CompilerProcess.run(
                COMPILER,
                "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                List.of(
                        "-no-stdlib",
                        "-no-reflect",
                        "-nowarn",
                        "-jvm-target",
                        release == 8 ? "1.8" : Integer.toString(release),
                        "-classpath",
                        classpath.toString(),
                        "-d",
                        classes.toString()),
                sources);
    }
}
