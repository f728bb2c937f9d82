package io.synfinance.it.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A compiler of another language, from Maven Central, in a JVM of its own because it brings so much. */
final class CompilerProcess {

    private CompilerProcess() {}

    /** Compiles sources with the compiler of those coordinates, whose options name the folder for the classes too. */
    static void run(String compiler, String main, List<String> options, List<Path> sources) {
        List<String> command = new ArrayList<>(List.of(
                Jdk.of(17).program("java").toString(),
                "-cp",
                Classpath.of(compiler).toString(),
                main));
        command.addAll(options);
        sources.forEach(source -> command.add(source.toString()));
        Path folder = Workspace.newFolder("apps", "messages");
        Fetched.Run run = Fetched.run(folder, folder.resolve("compiler.txt"), command);
        if (run.exit() != 0) {
            throw new IllegalStateException(sources + " do not compile:\n" + run.text());
        }
    }
}
