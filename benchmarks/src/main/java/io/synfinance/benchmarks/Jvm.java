package io.synfinance.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JVM that is measured from outside: by the kernel's books and by {@code jcmd}. Closing it ends it. */
final class Jvm implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MILLIS_PER_TICK = 10;
    private static final Pattern METASPACE =
            Pattern.compile("Both: .* committed, +([0-9.]+) (bytes|KB|MB|GB) \\([^)]*\\) used");

    private final Jdk jdk;
    private final Variant variant;
    private final int metricsPort;
    private final Process process;
    private final long begun;

    private Jvm(Jdk jdk, Variant variant, int metricsPort, Process process, long begun) {
        this.jdk = jdk;
        this.variant = variant;
        this.metricsPort = metricsPort;
        this.process = process;
        this.begun = begun;
    }

    /** Starts {@code java <agent> <application>}. */
    static Jvm start(Workbench bench, Jdk jdk, Variant variant, List<String> application) throws IOException {
        int port = Workbench.freePort();
        List<String> command = new ArrayList<>(List.of(jdk.java()));
        command.addAll(variant.options(bench, port));
        command.addAll(application);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(bench.log().toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("_?JAVA_.*OPTIONS|JDK_JAVA_OPTIONS|OTEL_.*|SYNFINANCE_.*"));
        long begun = System.nanoTime();
        Process process = builder.start();
        // A run that is broken off must not leave servers behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Jvm(jdk, variant, port, process, begun);
    }

    /** Where the agent in it serves metrics, if it does. */
    int metricsPort() {
        return metricsPort;
    }

    /** Waits for its end; milliseconds since the start. */
    double awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    "does not end: " + process.info().commandLine().orElse(""));
        }
        return millisSinceStart();
    }

    /** Waits for the first answer 200; milliseconds since the start. */
    double awaitAnswer(String url) throws InterruptedException {
        while (status(url) != 200) {
            if (!process.isAlive() || millisSinceStart() > PATIENCE.toMillis()) {
                throw new IllegalStateException(
                        "no answer of " + url + " with " + variant + "; see benchmarks/target/last.log");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return millisSinceStart();
    }

    /** Milliseconds of CPU since the start, of all threads, in user and kernel mode; ticks of 10 ms. */
    double cpuMillis() throws IOException {
        return ticks(Long.toString(process.pid()), 11) * MILLIS_PER_TICK;
    }

    /** Milliseconds of CPU of all processes that we started and that have ended. */
    static double cpuMillisOfEnded() throws IOException {
        return ticks("self", 13) * MILLIS_PER_TICK;
    }

    double residentMegabytes() throws IOException {
        String status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
        return number(Pattern.compile("VmRSS:\\s+([0-9]+) kB"), status) / 1024;
    }

    /** Classes that were loaded so far, from the CDS archive or not. */
    double loadedClasses() throws IOException, InterruptedException {
        String counters = jcmd("PerfCounter.print");
        return number(Pattern.compile("java\\.cls\\.loadedClasses=([0-9]+)"), counters)
                + number(Pattern.compile("java\\.cls\\.sharedLoadedClasses=([0-9]+)"), counters);
    }

    double threads() throws IOException, InterruptedException {
        return number(Pattern.compile("java\\.threads\\.live=([0-9]+)"), jcmd("PerfCounter.print"));
    }

    double metaspaceMegabytes() throws IOException, InterruptedException {
        String text = jcmd("VM.metaspace");
        Matcher used = METASPACE.matcher(text);
        if (!used.find()) {
            throw new IllegalStateException("unexpected answer of VM.metaspace:\n" + text);
        }
        double value = Double.parseDouble(used.group(1));
        return switch (used.group(2)) {
            case "GB" -> value * 1024;
            case "MB" -> value;
            case "KB" -> value / 1024;
            default -> value / 1024 / 1024;
        };
    }

    /** Has Prometheus' part played, if the agent serves metrics at all. */
    void scrape() throws InterruptedException {
        if (variant.servesMetrics()) {
            awaitAnswer("http://127.0.0.1:" + metricsPort + "/metrics");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double millisSinceStart() {
        return (System.nanoTime() - begun) / 1e6;
    }

    /** User and kernel time: two neighbours among the fields that follow the name of the program. */
    private static double ticks(String process, int first) throws IOException {
        String stat = Files.readString(Path.of("/proc", process, "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Double.parseDouble(fields[first]) + Double.parseDouble(fields[first + 1]);
    }

    private static int status(String url) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(jdk.jcmd(), Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        String text = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        tool.waitFor();
        return text;
    }

    private static double number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in\n" + text);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
