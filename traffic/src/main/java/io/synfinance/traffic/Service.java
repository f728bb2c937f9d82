package io.synfinance.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample service in a JVM of its own, with the agent in it. */
final class Service implements AutoCloseable {

    private static final Pattern SERVICE_PORT = Pattern.compile("Serving .* on port (\\d+)");
    private static final Pattern METRICS_PORT = Pattern.compile("metrics on http://\\S+:(\\d+)/metrics");
    private static final Pattern NO_METRICS = Pattern.compile("(?m)ERROR exporter\\.port: (.*)$");
    private static final Duration TO_START = Duration.ofMinutes(2);
    private static final Duration TO_END = Duration.ofSeconds(30);
    private static final int TAIL = 30;

    private final Process process;
    private final Path log;

    private Service(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Service start(Options options) {
        try {
            Path log = Files.createDirectories(options.folder())
                    .resolve("service-" + ProcessHandle.current().pid() + ".log");
            Process process = new ProcessBuilder(command(options))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Service(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Options options) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-javaagent:%s=exporter.host=%s,exporter.port=%d,config.file=%s"
                        .formatted(options.agent(), options.host(), options.metricsPort(), options.rules()),
                "-Xmx512m",
                "-jar",
                options.service().toString(),
                "--server.address=" + options.host(),
                "--server.port=" + options.port(),
                // The failures are on purpose: their stacks would fill the disk and tell nothing.
                "--logging.level.org.apache.catalina.core=off");
    }

    /** Waits until the service is healthy and the agent serves its metrics. */
    Addresses awaitHealthy() throws InterruptedException {
        long end = System.nanoTime() + TO_START.toNanos();
        while (System.nanoTime() < end) {
            requireAlive();
            Matcher refused = NO_METRICS.matcher(text());
            if (refused.find()) {
                throw new DemoFailure(refused.group(1));
            }
            OptionalInt port = find(SERVICE_PORT);
            OptionalInt metrics = find(METRICS_PORT);
            if (port.isPresent() && metrics.isPresent()) {
                Addresses addresses = new Addresses(new Browser(port.getAsInt()), new Browser(metrics.getAsInt()));
                if (addresses.healthy()) {
                    return addresses;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw failure("the service was not healthy within " + TO_START.toSeconds() + " s");
    }

    void requireAlive() {
        if (!process.isAlive()) {
            throw failure("the service has ended, exit code " + process.exitValue());
        }
    }

    /** What went wrong, with the service's last words. */
    DemoFailure failure(String what) {
        List<String> lines = text().lines().toList();
        List<String> tail = lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
        return new DemoFailure(what + "; the end of its log, " + log + ":\n  " + String.join("\n  ", tail));
    }

    Path log() {
        return log;
    }

    /** Lets it finish what is in flight. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Logs of runs that went well would pile up. */
    void forgetLog() {
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            // It stays, then.
        }
    }

    private OptionalInt find(Pattern pattern) {
        Matcher matcher = pattern.matcher(text());
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private String text() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
