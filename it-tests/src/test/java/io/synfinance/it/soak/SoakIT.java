package io.synfinance.it.soak;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Counted;
import io.synfinance.it.harness.Distribution;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.TestApp;
import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests of every kind, with errors and clients that leave, while the configuration changes for the better and the worse,
 * the metrics are scraped and an application is deployed again and again: in the end every request has been counted once,
 * and the JVM holds no more than half-way.
 *
 * <p>{@code -Dsoak.requests=10000000} makes it as long as wanted; the profile {@code soak} does that.
 */
class SoakIT {

    private static final long REQUESTS = Long.getLong("soak.requests", 60_000);
    private static final int ROUNDS = 4;
    private static final int CLIENTS = 6;
    private static final int JDK = 17;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Between two of the same disturbances, so that their number goes with the time and not with the requests. */
    private static final long PAUSE_MILLIS = 1_000;

    /** What the live set may grow by in the second half: of ten million requests, a fifth of a byte for each of five. */
    private static final long LIVE_MARGIN = 1L << 20;

    /** Threads of compilers, of Tomcat, and of the agent for each connection to its port come and go. */
    private static final long THREAD_MARGIN = 12;

    /** Connections to the agent's port stay open for a while. */
    private static final long FILE_MARGIN = 12;

    @TempDir
    private Path folder = Path.of("");

    private final Path report = Workspace.newFolder("soak", "report");
    private final Tally tally = new Tally();

    @Test
    void everyRequestIsCountedOnceAndNothingIsLeftBehind() throws Exception {
        try (AgentUnderTest agent = start()) {
            Client client = new Client(agent.process().awaitReady());
            HttpMeter meter = HttpMeter.of(agent);
            meter.start();
            Reloader reloader = new Reloader(file(), agent);
            Redeployer redeployer = new Redeployer(agent.process());
            List<Disturbance> disturbances = List.of(reloader, redeployer, new Scraper(agent, tally));
            List<Footprint> footprints = new ArrayList<>();
            double checked = agent.scrape().value("synfinance_transactions_checked_total");
            // when
            for (int round = 1; round <= ROUNDS; round++) {
                double perSecond = round(client, disturbances, round);
                footprints.add(footprintAtRest(agent, round));
                report("round %d: %,d requests so far, %.0f a second; %d changes of the file, %d deployments; %s"
                        .formatted(
                                round,
                                tally.begun(),
                                perSecond,
                                2 * reloader.times(),
                                redeployer.times(),
                                footprints.get(round - 1)));
            }
            // then
            meter.assertCounted(counted(redeployer.times()));
            Scrape scrape = agent.scrape();
            assertThat(scrape.sum("synfinance_active_requests")).isZero();
            assertThat(scrape.sum("synfinance_agent_errors_total")).isZero();
            double checks = tally.ended("/check", "200");
            assertThat(scrape.value("synfinance_transactions_checked_total") - checked)
                    .isEqualTo(checks + redeployer.times());
            assertThat(scrape.value("synfinance_feature_engineering_seconds_count"))
                    .isBetween(1.0, checks);
            assertThat(tally.ended("/shop/birth", "200")).isPositive();
            assertFlat(footprints.get(ROUNDS / 2 - 1), footprints.get(ROUNDS - 1));
        }
    }

    private static void assertFlat(Footprint middle, Footprint end) {
        assertThat(end.liveBytes()).isLessThan(middle.liveBytes() + LIVE_MARGIN);
        assertThat(end.threads()).isLessThanOrEqualTo(middle.threads() + THREAD_MARGIN);
        assertThat(end.files()).isLessThanOrEqualTo(middle.files() + FILE_MARGIN);
    }

    /** The clients at once, and beside them each disturbance at least once; how many requests a second that were. */
    private double round(Client client, List<Disturbance> disturbances, int round) throws Exception {
        AtomicLong left = new AtomicLong(REQUESTS / ROUNDS);
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newCachedThreadPool();
        long begun = System.nanoTime();
        try {
            List<Future<Void>> visitors = Stream.iterate(1_000L * round, seed -> seed + 1)
                    .limit(CLIENTS)
                    .map(seed -> threads.submit(new Visitor(client, tally, left, seed)))
                    .toList();
            List<Future<Void>> others = disturbances.stream()
                    .map(each -> threads.submit(() -> repeat(each, over)))
                    .toList();
            for (Future<Void> visitor : visitors) {
                visitor.get();
            }
            double perSecond = (double) REQUESTS / ROUNDS * 1e9 / (System.nanoTime() - begun);
            over.set(true);
            for (Future<Void> other : others) {
                other.get();
            }
            return perSecond;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Void repeat(Disturbance disturbance, AtomicBoolean over) throws Exception {
        do {
            disturbance.disturb();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } while (!over.get());
        return null;
    }

    /** When the last request is over, and all deployments but the last are collected. */
    private Footprint footprintAtRest(AgentUnderTest agent, int round) {
        agent.awaitScrape(
                scrape -> assertThat(scrape.sum("synfinance_active_requests")).isZero());
        Path kept = report.resolve("alive-" + round + ".txt");
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> Footprint.of(agent.process(), JDK, kept), footprint -> footprint.deployments() == 1);
    }

    /** With what the application does by itself whenever it is deployed. */
    private Counted[] counted(int redeployments) {
        return Stream.concat(
                        Stream.of(tally.counted()),
                        Stream.of(request("GET", "/within", 204).times(redeployments)))
                .toArray(Counted[]::new);
    }

    private void report(String line) throws IOException {
        Files.writeString(
                report.resolve("soak.txt"),
                line + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private AgentUnderTest start() throws IOException {
        Classpath tomcat = Classpath.of("org.apache.tomcat.embed:tomcat-embed-core:10.1.59");
        return JavaCommand.named("soak")
                .jdk(Jdk.of(JDK))
                // Else three of four full collections leave dead objects where moving the others would cost more.
                .jvmArgs("-Xmx128m", "-XX:+UseSerialGC", "-XX:MarkSweepAlwaysCompactCount=1")
                .classpath(Classpath.of(TestApp.of("soak", "servlets").compile(tomcat, JDK))
                        .and(tomcat))
                .main("apps.soak.SoakApp")
                .args(shop(tomcat).toString())
                .agentArg("config.file", Reloader.write(file()).toString())
                .agentArg("config.reload-seconds", "1")
                .startWithAgent()
                .withToken(Reloader.TOKEN);
    }

    /** The web application, as it lies unpacked in a server's folder. */
    private static Path shop(Classpath tomcat) throws IOException {
        Classpath bundled =
                Classpath.of("io.netty:netty-codec-http:4.1.137.Final").and(Classpath.annotations());
        Path room = Workspace.newFolder("soak", "shop");
        Path inside = room.resolve("WEB-INF");
        Files.createDirectories(inside.resolve("lib"));
        for (Path library : bundled.paths()) {
            boolean classes = Files.isDirectory(library);
            Distribution.copy(library, inside.resolve(classes ? "classes" : "lib/" + library.getFileName()));
        }
        Distribution.copy(TestApp.compile("redeploy", tomcat.and(bundled), JDK), inside.resolve("classes"));
        return room;
    }

    private Path file() {
        return folder.resolve("agent.yaml");
    }
}
