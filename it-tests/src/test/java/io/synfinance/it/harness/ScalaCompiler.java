package io.synfinance.it.harness;

import java.nio.file.Path;
import java.util.List;

/** Scala's compiler, for Scala 2.13. */
final class ScalaCompiler {

    private static final String COMPILER = "org.scala-lang:scala-compiler:2.13.16";

    private ScalaCompiler() {}

    /** Compiles sources to class files of that Java release. */
    static void compile(List<Path> sources, Classpath classpath, Path classes, int release) {
        CompilerProcess.run(
                COMPILER,
                "scala.tools.nsc.Main",
                List.of(
                        "-nowarn",
                        "-release",
                        Integer.toString(release),
                        "-classpath",
                        classpath.toString(),
                        "-d",
                        classes.toString()),
                sources);
    }
}
