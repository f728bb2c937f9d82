package io.synfinance.it.agent;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.synfinance.it.harness.AgentJar;
import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.JavaProcess;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.ServerApp;
import io.synfinance.it.harness.TestApp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the agent comes up beside an application that should not notice. */
class AgentStartIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String VERSION = "\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?";
    /** The one system property that the agent sets, once it has opened its port: before the application looks, or after. */
    private static final Pattern ANNOUNCEMENT = Pattern.compile(" io\\.synfinance\\.agent=[^,]+,");

    private static final Pattern STARTED = Pattern.compile("metrics on http");

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void startIsOneLineThatSaysWhatIsOnAndWhereToLook(int jdk) {
        try (AgentUnderTest agent = talker("start-line", jdk).startWithAgent()) {
            // when
            agent.process().awaitReady();
            // then
            assertThat(agentLines(agent.process()))
                    .singleElement()
                    .asString()
                    .matches("\\[synfinance-agent] " + VERSION + ": metrics on http://127\\.0\\.0\\.1:\\d+/metrics; "
                            + "instruments methods and \\d+ libraries; ready in \\d+ ms");
            assertThat(agent.get("/-/healthy").statusCode()).isEqualTo(200);
            assertThat(agent.get("/-/ready").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void applicationSeesAndPrintsTheSameWithTheAgent(int jdk) {
        try (JavaProcess plain = talker("without", jdk).start();
                AgentUnderTest agent = talker("with", jdk).startWithAgent()) {
            // when
            plain.awaitReady();
            agent.process().awaitReady();
            // then
            assertThat(ANNOUNCEMENT.matcher(agent.process().stdout()).replaceFirst(""))
                    .isEqualTo(plain.stdout())
                    .contains("visible: falsefalsefalse");
            await().untilAsserted(() -> assertThat(otherLines(agent.process()))
                    .isEqualTo(plain.stderr())
                    .contains("meant"));
        }
    }

    @ParameterizedTest
    @CsvSource({"17, return, 0", "17, 3, 3", "25, 0, 0", "25, 3, 3"})
    void jvmThatEndsAtOnceEndsAtOnce(int jdk, String how, int code) {
        try (JavaProcess process = leaver("leaver", how).jdk(Jdk.of(jdk)).startWithAgent(AgentJar.path())) {
            // then
            assertThat(process.awaitExit(SOON)).isEqualTo(code);
            assertThat(process.stdout()).isEqualTo("leaving");
            assertThat(otherLines(process)).isEmpty();
            assertThat(agentLines(process))
                    .allMatch(line -> STARTED.matcher(line).find());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void uncaughtExceptionOfTheApplicationLooksAsEver(int jdk) {
        try (JavaProcess plain = leaver("throws", "throw").jdk(Jdk.of(jdk)).start();
                JavaProcess process =
                        leaver("throws-with", "throw").jdk(Jdk.of(jdk)).startWithAgent(AgentJar.path())) {
            // then
            assertThat(process.awaitExit(SOON)).isEqualTo(1);
            assertThat(plain.awaitExit(SOON)).isEqualTo(1);
            assertThat(otherLines(process)).isEqualTo(plain.stderr()).contains("IllegalStateException: meant");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void agentGivenTwiceWorksOnce(int jdk) {
        try (AgentUnderTest agent = tomcat(jdk)
                .jvmArgs("-javaagent:" + AgentJar.path() + "=exporter.port=0")
                .startWithAgent()) {
            // then
            assertOneRequestIsCountedOnce(agent);
            await().untilAsserted(() -> assertThat(agentLines(agent.process()))
                    .hasSize(2)
                    .anyMatch(line -> STARTED.matcher(line).find())
                    .anyMatch(line ->
                            line.equals("[synfinance-agent] already runs in this JVM; this second one does nothing")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void agentWhoseJarIsOnTheBootClassPathTooWorks(int jdk) {
        try (AgentUnderTest agent =
                tomcat(jdk).jvmArgs("-Xbootclasspath/a:" + AgentJar.path()).startWithAgent()) {
            // then
            assertOneRequestIsCountedOnce(agent);
            assertThat(agentLines(agent.process())).hasSize(1);
        }
    }

    @Test
    void takenPortIsNamedOnceAndOpenedWhenItIsFree() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                JavaProcess process = tomcat(17)
                        .agentArg("exporter.port", Integer.toString(taken.getLocalPort()))
                        .startWithAgent(AgentJar.path())) {
            // when
            Client client = new Client(process.awaitReady());
            process.awaitErrorLine(Pattern.compile("ERROR exporter\\.port: cannot listen"));
            // then
            assertThat(client.get("/ok").text()).isEqualTo("ok");
            assertThat(agentLines(process))
                    .singleElement()
                    .asString()
                    .startsWith("[synfinance-agent] ERROR exporter.port: cannot listen on 127.0.0.1:"
                            + taken.getLocalPort() + " (");
            // when
            free(taken);
            // then
            AgentUnderTest agent = AgentUnderTest.of(process);
            assertThat(agent.metrics().getPort()).isEqualTo(taken.getLocalPort());
            agent.awaitScrape(scrape -> {
                assertThat(scrape.value("synfinance_requests_total", "endpoint", "/ok"))
                        .isEqualTo(1);
                assertThat(scrape.value("synfinance_agent_port_retries_total")).isPositive();
            });
        }
    }

    @Test
    void mistakesInTheConfigurationAreNamedAndTheDefaultsUsed() {
        try (AgentUnderTest agent = talker("mistakes", 17)
                .agentArg("exporter.prot", "1")
                .agentArg("metrics.max-series", "many")
                .agentArg("instrumentation.tomcat.enabled", "yes")
                .systemProperty("synfinance.metrics.max-seris", "5")
                .systemProperty("synfinance.metrics.namespace", "9lives")
                .environment("SYNFINANCE_LOG_LEVL", "off")
                .environment("SYNFINANCE_LOG_LEVEL", "loud")
                .environment("SYNFINANCE_XYZZY_PLUGH", "1")
                .startWithAgent()) {
            // when
            agent.process().awaitReady();
            // then
            assertThat(agentLines(agent.process()).subList(0, 8))
                    .containsExactlyInAnyOrder(
                            warning("log.level: expected one of debug, info, warn, error, off, found 'loud' "
                                    + "(environment variable SYNFINANCE_LOG_LEVEL); using the default info"),
                            warning("metrics.namespace: expected letters, digits and underscores, a letter first, "
                                    + "found '9lives' (system property synfinance.metrics.namespace); "
                                    + "using the default synfinance"),
                            warning("metrics.max-series: expected 1-1000000, found 'many' (agent argument); "
                                    + "using the default 1000"),
                            warning("instrumentation.tomcat.enabled: expected true or false, found 'yes' "
                                    + "(agent argument); using the default true"),
                            warning("agent argument: unknown key 'exporter.prot', ignored; "
                                    + "did you mean 'exporter.port'?"),
                            warning("system property synfinance.metrics.max-seris: unknown key 'metrics.max-seris', "
                                    + "ignored; did you mean 'metrics.max-series'?"),
                            warning("environment variable SYNFINANCE_LOG_LEVL: unknown key 'LOG_LEVL', ignored; "
                                    + "did you mean 'log.level'?"),
                            warning("environment variable SYNFINANCE_XYZZY_PLUGH: unknown key 'XYZZY_PLUGH', ignored"));
            assertThat(agent.scrape().value("synfinance_agent_instrumentation_enabled", "instrumentation", "methods"))
                    .isEqualTo(1);
        }
    }

    @Test
    void argumentBeatsPropertyBeatsVariable() {
        try (AgentUnderTest agent = talker("precedence", 17)
                .agentArg("metrics.namespace", "argument")
                .systemProperty("synfinance.metrics.namespace", "property")
                .systemProperty("synfinance.metrics.jvm", "false")
                .environment("SYNFINANCE_METRICS_NAMESPACE", "variable")
                .environment("SYNFINANCE_METRICS_JVM", "true")
                .environment("SYNFINANCE_INSTRUMENTATION_SPRING_MVC_ENABLED", "false")
                .startWithAgent()) {
            // then
            assertThat(agent.scrape().names()).allMatch(name -> name.startsWith("argument_"));
            assertThat(agent.scrape().value("argument_agent_instrumentation_enabled", "instrumentation", "spring-mvc"))
                    .isZero();
            assertThat(agentLines(agent.process()))
                    .singleElement()
                    .asString()
                    .contains("libraries, without spring-mvc;");
        }
    }

    @Test
    void namespaceIsTheFirstWordOfEveryMetricOfOurs() {
        try (AgentUnderTest agent =
                tomcat(17).agentArg("metrics.namespace", "acme").startWithAgent()) {
            // when
            new Client(agent.process().awaitReady()).get("/ok");
            // then
            agent.awaitScrape(scrape -> assertThat(scrape.value("acme_requests_total", "endpoint", "/ok"))
                    .isEqualTo(1));
            assertThat(agent.scrape().names())
                    .allMatch(name -> name.matches("(acme|jvm|process)_.*"))
                    .anyMatch(name -> name.startsWith("jvm_"));
        }
    }

    @Test
    void agentThatIsSwitchedOffSaysSoAndDoesNothing() {
        try (JavaProcess process =
                talker("off", 17).agentArg("enabled", "false").startWithAgent(AgentJar.path())) {
            // when
            process.awaitReady();
            // then
            await().untilAsserted(() ->
                    assertThat(agentLines(process)).containsExactly("[synfinance-agent] switched off (enabled=false)"));
        }
    }

    @Test
    void agentWithoutAPortSaysSoAndTheApplicationRuns() {
        try (JavaProcess process =
                tomcat(17).agentArg("exporter.enabled", "false").startWithAgent(AgentJar.path())) {
            // when
            process.awaitErrorLine(Pattern.compile(VERSION + ": no port \\(exporter\\.enabled=false\\); instruments"));
            // then
            assertThat(new Client(process.awaitReady()).get("/ok").text()).isEqualTo("ok");
            assertThat(agentLines(process)).hasSize(1);
        }
    }

    @Test
    void instrumentationThatIsSwitchedOffCountsNothing() {
        try (AgentUnderTest agent = tomcat(17)
                .agentArg("instrumentation.tomcat.enabled", "false")
                .agentArg("instrumentation.servlet.enabled", "false")
                .startWithAgent()) {
            // when
            new Client(agent.process().awaitReady()).get("/ok");
            // then
            assertThat(agent.scrape().names()).doesNotContain("synfinance_requests_total");
            assertThat(agent.scrape().value("synfinance_agent_instrumentation_enabled", "instrumentation", "tomcat"))
                    .isZero();
            assertThat(agentLines(agent.process()))
                    .singleElement()
                    .asString()
                    .contains("libraries, without tomcat, servlet;");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "17, javac, -version",
        "17, jcmd, -l",
        "17, keytool, -help",
        "25, javac, -version",
        "25, jcmd, -l",
        "25, keytool, -help"
    })
    void toolsOfTheJdkAreLeftAlone(int jdk, String tool, String argument) {
        String options = "-javaagent:" + AgentJar.path();
        try (JavaProcess process = JavaCommand.named(tool)
                .jdk(Jdk.of(jdk))
                .tool(tool)
                .args(argument)
                .environment("JAVA_TOOL_OPTIONS", options)
                .start()) {
            // when
            int code = process.awaitExit(SOON);
            // then
            assertThat(code).isZero();
            assertThat(process.stderr()).startsWith("Picked up JAVA_TOOL_OPTIONS: " + options);
            assertThat(process.stdout() + process.stderr()).doesNotContain("[synfinance-agent]");
        }
    }

    private static void assertOneRequestIsCountedOnce(AgentUnderTest agent) {
        Client client = new Client(agent.process().awaitReady());
        HttpMeter meter = HttpMeter.of(agent);
        meter.start();
        assertThat(client.get("/ok").text()).isEqualTo("ok");
        meter.assertCounted(request("GET", "/ok", 200).received(2));
    }

    private static void free(ServerSocket port) throws IOException {
        port.close();
    }

    private static JavaCommand talker(String name, int jdk) {
        return plain(name + "-" + jdk).jdk(Jdk.of(jdk)).main("apps.plain.Talker");
    }

    private static JavaCommand leaver(String name, String how) {
        return plain(name + "-" + how).main("apps.plain.Leaver").args(how);
    }

    private static JavaCommand plain(String name) {
        return JavaCommand.named(name).classpath(Classpath.of(TestApp.compile("plain", Classpath.of(), 8)));
    }

    private static JavaCommand tomcat(int jdk) {
        return ServerApp.of("apps.tomcat.TomcatApp", "tomcat", "servlets")
                .libraries("org.apache.tomcat.embed:tomcat-embed-core:10.1.59")
                .release(17)
                .on(jdk)
                .command();
    }

    private static String warning(String text) {
        return "[synfinance-agent] WARN " + text;
    }

    private static List<String> agentLines(JavaProcess process) {
        return process.stderr()
                .lines()
                .filter(line -> line.startsWith("[synfinance-agent]"))
                .toList();
    }

    private static String otherLines(JavaProcess process) {
        return process.stderr()
                .lines()
                .filter(line -> !line.startsWith("[synfinance-agent]"))
                .collect(Collectors.joining("\n"));
    }
}
