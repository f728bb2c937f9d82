package io.synfinance.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;

/**
 * How the start grows: with rules in the file, of which none means a method, on the small server on Tomcat until its first answer;
 * and with marked methods, a class each, in a program that calls each once.
 */
final class Growth {

    private static final int[] RULES = {0, 10, 100, 500};
    private static final int[] METHODS = {1, 100, 1_000};

    private final Workbench bench;
    private final int rounds;

    Growth(Workbench bench, int rounds) {
        this.bench = bench;
        this.rounds = rounds;
    }

    String measure(Jdk jdk) throws IOException, InterruptedException {
        Figures rules = new Figures();
        Figures methods = new Figures();
        for (int round = 1; round <= rounds; round++) {
            Benchmarks.say("growth on JDK " + jdk.version() + ", round " + round + " of " + rounds);
            for (int count : RULES) {
                rules.add(Variant.SYNFINANCE, count + " rules", "%.0f", startWithRules(jdk, count));
            }
            for (int count : METHODS) {
                for (Variant variant : List.of(Variant.NONE, Variant.SYNFINANCE)) {
                    methods.add(variant, count + " methods", "%.0f", callMethods(jdk, variant, count));
                }
            }
        }
        return "CPU until the first answer of the server, ms:\n\n" + rules.table()
                + "\nCPU of a program that calls so many marked methods once, ms:\n\n" + methods.table();
    }

    private double startWithRules(Jdk jdk, int count) throws IOException, InterruptedException {
        Path file = bench.target("rules-" + count + ".yaml");
        String rules = IntStream.range(0, count)
                .mapToObj(i -> "  - match: com.acme.area" + i + ".*Service.place\n    as: prediction\n")
                .collect(Collectors.joining());
        Files.writeString(file, count == 0 ? "" : "methods:\n" + rules);
        int port = Workbench.freePort();
        List<String> application = Workbench.concat(
                List.of("-Dsynfinance.config.file=" + file.toAbsolutePath()), bench.server("HealthOnTomcat", port));
        try (Jvm jvm = Jvm.start(bench, jdk, Variant.SYNFINANCE, application)) {
            jvm.awaitAnswer("http://127.0.0.1:" + port + "/health");
            return jvm.cpuMillis();
        }
    }

    private double callMethods(Jdk jdk, Variant variant, int count) throws IOException, InterruptedException {
        double before = Jvm.cpuMillisOfEnded();
        try (Jvm jvm =
                Jvm.start(bench, jdk, variant, List.of("-cp", program(count).toString(), "generated.Main"))) {
            jvm.awaitEnd();
        }
        return Jvm.cpuMillisOfEnded() - before;
    }

    /** The classes of a program that calls so many marked methods once. */
    private Path program(int count) throws IOException {
        Path folder = bench.target("generated-" + count).toAbsolutePath();
        if (Files.exists(folder.resolve("generated/Main.class"))) {
            return folder;
        }
        Path sources = Files.createDirectories(folder.resolve("generated"));
        List<String> command = new ArrayList<>(List.of(
                "-proc:none", "-cp", Path.of("annotations/target/classes").toString(), "-d", folder.toString()));
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Path source = sources.resolve("Model" + i + ".java");
            Files.writeString(
                    source,
                    "package generated; class Model" + i
                            + " { @io.synfinance.annotations.Prediction int predict(int input) { return input; } }");
            command.add(source.toString());
            calls.append("new Model").append(i).append("().predict(7);\n");
        }
        Path main = sources.resolve("Main.java");
        Files.writeString(
                main, "package generated; class Main { public static void main(String[] args) { " + calls + " } }");
        command.add(main.toString());
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(new String[0])) != 0) {
            throw new IllegalStateException("the generated program does not compile");
        }
        return folder;
    }
}
