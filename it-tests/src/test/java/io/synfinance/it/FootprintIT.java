package io.synfinance.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentJar;
import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.JavaProcess;
import io.synfinance.it.harness.Jcmd;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.TestApp;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the agent may take in a hello world that nobody scrapes, above the same without it. Times are no matter of a
 * test; {@code docs/performance.md} has them.
 */
class FootprintIT {

    private static final long JAR_BYTES = 6_000_000;
    /** An agent that does nothing costs 210 classes on JDK 17, and 330 on 25. */
    private static final long CLASSES = Runtime.version().feature() < 21 ? 900 : 1_100;

    private static final long METASPACE_BYTES = 6L << 20;
    private static final long THREADS = 2;

    private static Footprint without;
    private static Footprint with;

    @BeforeAll
    static void startBoth() throws IOException, InterruptedException {
        try (JavaProcess plain = helloWorld().start();
                AgentUnderTest agent = helloWorld().startWithAgent()) {
            plain.awaitReady();
            agent.process().awaitReady();
            TimeUnit.SECONDS.sleep(2); // the thread that started the agent has its last words still to say
            without = Footprint.of(plain);
            with = Footprint.of(agent.process());
        }
    }

    @AfterAll
    static void tell() {
        System.out.printf("hello world without the agent: %s%n with the agent: %s%n", without, with);
    }

    @Test
    void jarIsSmall() throws IOException {
        assertThat(Files.size(AgentJar.path())).isLessThanOrEqualTo(JAR_BYTES);
    }

    @Test
    void loadedClassesStayInTheBudget() {
        assertThat(with.classes() - without.classes()).isLessThanOrEqualTo(CLASSES);
    }

    @Test
    void metaspaceStaysInTheBudget() {
        assertThat(with.metaspace() - without.metaspace()).isLessThanOrEqualTo(METASPACE_BYTES);
    }

    @Test
    void threadsStayInTheBudget() {
        assertThat(with.threads() - without.threads()).isLessThanOrEqualTo(THREADS);
    }

    private static JavaCommand helloWorld() {
        // One compiler thread each, or the JIT decides how many threads there are.
        return JavaCommand.named("footprint")
                .jvmArgs("-XX:-UseDynamicNumberOfCompilerThreads", "-XX:+UseSerialGC")
                .classpath(Classpath.of(TestApp.compile("hello", Classpath.of(), 8)))
                .main("apps.hello.HelloWorld");
    }

    /** What a JVM holds now: classes from the CDS archive or not, bytes of metaspace, threads of Java. */
    private record Footprint(long classes, long metaspace, long threads) {

        private static final Pattern METASPACE =
                Pattern.compile("Both: .* committed, +([0-9.]+) (bytes|KB|MB) \\([^)]*\\) used");

        static Footprint of(JavaProcess process) {
            String counters = Jcmd.ask(process, Jdk.current(), "PerfCounter.print");
            return new Footprint(
                    counter("java.cls.loadedClasses", counters) + counter("java.cls.sharedLoadedClasses", counters),
                    metaspace(Jcmd.ask(process, Jdk.current(), "VM.metaspace")),
                    counter("java.threads.live", counters));
        }

        private static long counter(String name, String counters) {
            Matcher matcher = Pattern.compile(Pattern.quote(name) + "=(\\d+)").matcher(counters);
            assertThat(matcher.find()).as("%s in %s", name, counters).isTrue();
            return Long.parseLong(matcher.group(1));
        }

        private static long metaspace(String text) {
            Matcher used = METASPACE.matcher(text);
            assertThat(used.find()).as("used metaspace in %s", text).isTrue();
            long unit = switch (used.group(2)) {
                case "MB" -> 1 << 20;
                case "KB" -> 1 << 10;
                default -> 1;
            };
            return Math.round(Double.parseDouble(used.group(1)) * unit);
        }
    }
}
