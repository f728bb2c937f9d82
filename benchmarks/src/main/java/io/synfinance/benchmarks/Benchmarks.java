package io.synfinance.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The command: {@code start-up|footprint|request|throughput|load|attack|growth [--quick]}. */
final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String what = args.length > 0 ? args[0] : "";
        boolean quick = List.of(args).contains("--quick");
        Measurement measurement = measurement(what, new Workbench(), quick);
        System.out.println("`benchmarks/run " + String.join(" ", args) + "` on " + machine() + "\n");
        for (Jdk jdk : Jdk.toMeasure()) {
            System.out.println("### JDK " + jdk.version() + "\n\n" + measurement.on(jdk));
        }
    }

    private static Measurement measurement(String what, Workbench bench, boolean quick) throws IOException {
        return switch (what) {
            case "start-up" -> new StartUp(bench, quick ? 3 : 7)::measure;
            case "footprint" -> {
                Footprint footprint = new Footprint(bench, quick ? 1 : 3, quick ? 2_000 : 5_000);
                System.out.println(footprint.jars());
                yield footprint::measure;
            }
            case "request" -> new RequestCost(bench, quick ? 3 : 9, quick ? 4_000 : 10_000)::measure;
            case "throughput" -> new Throughput(bench, quick ? 5 : 11, quick ? 2 : 5)::measure;
            case "load" -> new ReferenceLoad(bench, quick ? 3 : 7, quick ? 5 : 20)::measure;
            case "attack" -> new Attack(bench, quick ? 3 : 7, 2_500)::measure;
            case "growth" -> new Growth(bench, quick ? 3 : 7)::measure;
            default -> {
                say("expected start-up, footprint, request, throughput, load, attack or growth [--quick], found '"
                        + what + "'");
                System.exit(2);
                throw new IllegalArgumentException(what);
            }
        };
    }

    static void say(String message) {
        System.err.println("benchmarks: " + message);
    }

    private static String machine() throws IOException {
        return value("/etc/os-release", "PRETTY_NAME=") + ", Linux " + System.getProperty("os.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " cores (" + value("/proc/cpuinfo", "model name\t: ")
                + ")";
    }

    private static String value(String file, String key) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(key.length()).replace("\"", ""))
                    .findFirst()
                    .orElse("unknown");
        }
    }

    /** Measures on one JDK and returns Markdown. */
    private interface Measurement {
        String on(Jdk jdk) throws IOException, InterruptedException;
    }
}
