package io.synfinance.traffic;

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

    private final Program program;

    private Service(Program program) {
        this.program = program;
    }

    static Service start(Options options) {
        return new Service(Program.start("service", command(options), options.folder()));
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
            Matcher refused = NO_METRICS.matcher(program.text());
            if (refused.find()) {
                throw new DemoFailure(refused.group(1));
            }
            OptionalInt port = program.find(SERVICE_PORT);
            OptionalInt metrics = program.find(METRICS_PORT);
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
        program.requireAlive();
    }

    /** What went wrong, with the service's last words. */
    DemoFailure failure(String what) {
        return program.failure(what);
    }

    Path log() {
        return program.log();
    }

    @Override
    public void close() {
        program.close();
    }

    void forgetLog() {
        program.forgetLog();
    }
}
