package io.synfinance.it.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Connection;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.JavaProcess;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.SampleApp;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The sample service from an archive of its classes, as the documentation says how to make one: the archive is in use under
 * the agent, and what the agent has to see is seen.
 */
class ArchivedClassesIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Pattern READY = Pattern.compile("on port (\\d+)");
    private static final Pattern LOADED = Pattern.compile("(\\S+) source: (.*)");
    private static final String ARCHIVE = "shared objects file";

    private static Path application = Path.of("");

    /** Archives hold no class of a JAR within a JAR. */
    @BeforeAll
    static void unpack() {
        Path folder = Workspace.newFolder("it", "archived-classes").resolve("app");
        try (JavaProcess tools = JavaCommand.named("archived-classes-unpack")
                .systemProperty("jarmode", "tools")
                .jar(SampleApp.jar())
                .args("extract", "--destination", folder.toString())
                .start()) {
            assertThat(tools.awaitExit(LIMIT)).as(tools::toString).isZero();
        }
        application = folder.resolve(SampleApp.jar().getFileName());
    }

    @Test
    void archiveOfClassesOnJdk17() throws IOException {
        // given
        Path archive = application.resolveSibling("service.jsa");
        train(17, "-XX:ArchiveClassesAtExit=" + archive);
        // then
        isUsedAndSeen(17, "-XX:SharedArchiveFile=" + archive);
    }

    @Test
    void cacheAheadOfTimeOnJdk25() throws IOException {
        // given
        Path cache = application.resolveSibling("service.aot");
        train(25, "-XX:AOTCacheOutput=" + cache, "--add-modules=java.instrument");
        // then
        isUsedAndSeen(25, "-XX:AOTCache=" + cache);
    }

    private static void train(int jdk, String... options) {
        try (JavaProcess process = service(jdk).jvmArgs(options).start()) {
            drive(process);
            assertThat(process.stop()).as(process::toString).isEqualTo(143);
        }
    }

    private static void isUsedAndSeen(int jdk, String option) throws IOException {
        // when
        try (AgentUnderTest agent = service(jdk)
                .jvmArgs(option, "-Xlog:class+load:file=classes.txt:tags:filecount=0")
                .startWithAgent()) {
            drive(agent.process());
            // then
            Scrape scrape = agent.awaitScrape(seen -> assertThat(
                            seen.value("synfinance_requests_total", "endpoint", "/api/transactions/generate"))
                    .isEqualTo(1));
            assertThat(scrape.value("synfinance_transactions_checked_total")).isEqualTo(20);
            assertThat(scrape.value("synfinance_transactions_generated_total")).isEqualTo(20);
            assertThat(scrape.value("synfinance_agent_woven_classes_total", "instrumentation", "tomcat"))
                    .isEqualTo(4);
            assertThat(scrape.sum("synfinance_agent_errors_total")).isZero();
            List<String> sources = sourcesOfApplication(agent.process().folder().resolve("classes.txt"));
            assertThat(sources.size()).isGreaterThan(5_000);
            assertThat(sources.stream()
                            .filter(source -> source.startsWith(ARCHIVE))
                            .count())
                    .as("classes of the archive, of " + sources.size())
                    .isGreaterThan(sources.size() * 9L / 10);
        }
    }

    private static JavaCommand service(int jdk) {
        return JavaCommand.named("archived-classes-" + jdk)
                .jdk(Jdk.of(jdk))
                .jvmArgs("-Xmx384m")
                .agentArg("config.file", SampleApp.rules().toString())
                .jar(application)
                .args("--server.port=0", "--server.address=127.0.0.1");
    }

    private static void drive(JavaProcess process) {
        int port = Integer.parseInt(process.awaitLine(READY).group(1));
        try (Connection connection = new Client(port).connect()) {
            connection.head(
                    "POST /api/transactions/generate?count=20&screen=true HTTP/1.1",
                    "Host: localhost",
                    "Content-Length: 0");
            assertThat(connection.read().status()).isEqualTo(200);
        }
    }

    /** Where the classes of the libraries came from; those of the agent and of the JVM's own making are not in question. */
    private static List<String> sourcesOfApplication(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.map(LOADED::matcher)
                    .filter(line -> line.find() && line.group(1).matches("(org|com)\\..*"))
                    .filter(line ->
                            !line.group(1).contains("$$") && !line.group(2).startsWith("__"))
                    .map(line -> line.group(2))
                    .toList();
        }
    }
}
