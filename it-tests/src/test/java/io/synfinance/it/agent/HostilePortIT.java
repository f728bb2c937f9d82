package io.synfinance.it.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.Jcmd;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.ServerApp;
import io.synfinance.it.harness.TestApp;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers do to the agent's port does not reach the application. */
class HostilePortIT {

    private static final int REQUESTS = 500;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String TOKEN = "0123456789abcdef";

    /** Of a password that nobody guesses. */
    private static final String USERS =
            "ops:pbkdf2-sha256:600000:c2l4dGVlbiBieXRlcyBvaw==:" + "p3T6DL41fzZvuNmg49ZeKbsJIuHUk2Vgmv6zol9BVvE=";

    /** In a write that goes on, as JDK 8, 17 and 25 name it. */
    private static final Pattern SENDING =
            Pattern.compile("\"synfinance-agent-http[^\"]*\"[^\"]*(socketWrite0|NioSocketImpl[.]implWrite)");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {8, 17, 25})
    void strangersAtThePortDoNotDisturbTheApplication(int jdk) throws IOException {
        List<Socket> idle = new ArrayList<>();
        try (AgentUnderTest agent = guarded(jdk).startWithAgent().withToken(TOKEN)) {
            Client client = new Client(agent.process().awaitReady());
            client.get("/ok");
            agent.scrape();
            long files = openFiles(agent);
            long crowded;
            // when
            try (Strangers strangers = new Strangers(agent.metrics().getPort(), TOKEN)) {
                for (int i = 0; i < 1_000; i++) {
                    idle.add(strangers.connect(i % 2 == 0 ? "" : "GET /metrics HTTP/1.1\r\nX: "));
                }
                crowded = openFiles(agent);
                strangers.begin();
                strangers.await(1);
                for (int i = 0; i < REQUESTS; i++) {
                    assertThat(client.get("/ok").status()).isEqualTo(200);
                }
                assertThat(strangers.failures()).isEmpty();
            }
            // then
            assertThat(crowded - files).isLessThanOrEqualTo(40);
            Scrape scrape =
                    await().atMost(LIMIT).ignoreExceptions().until(agent::scrape, HostilePortIT::hasAllRequests);
            assertThat(scrape.sum("synfinance_requests_total")).isEqualTo(REQUESTS + 1.0);
            assertThat(refused(scrape, "crowded")).isGreaterThan(900);
            assertThat(refused(scrape, "malformed")).isPositive();
            assertThat(refused(scrape, "unauthorized")).isPositive();
            assertThat(agent.process().stderr())
                    .doesNotContain("OutOfMemoryError")
                    .doesNotContain("Exception");
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    /** Neither those who are being answered nor those who take their time keep the application from ending. */
    @ParameterizedTest
    @ValueSource(ints = {8, 25})
    void theApplicationEndsWhileStrangersAreAtThePort(int jdk) throws IOException {
        try (AgentUnderTest agent = guarded(jdk).startWithAgent().withToken(TOKEN);
                Strangers strangers = new Strangers(agent.metrics().getPort(), TOKEN)) {
            agent.process().awaitReady();
            strangers.begin();
            strangers.await(1);
            await().atMost(LIMIT)
                    .until(() -> SENDING.matcher(Jcmd.ask(agent.process(), Jdk.of(jdk), "Thread.print"))
                            .find());
            // when
            long begun = System.nanoTime();
            int code = agent.process().stop();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            // then
            assertThat(code).isEqualTo(143);
            assertThat(took).isLessThan(Duration.ofSeconds(20)); // whom nobody takes an answer from is cut off after 30
            assertThat(agent.process().stderr()).doesNotContain("Exception").doesNotContain("\tat ");
        }
    }

    /** A small image may lack the JDK's HTTP server, and even the beans that tell of the JVM. */
    @ParameterizedTest
    @ValueSource(strings = {"java.instrument,java.management,jdk.management", "java.instrument"})
    void thePortIsThereInAnImageWithoutTheServerOfTheJdk(String modules) {
        try (AgentUnderTest agent = JavaCommand.named("small-image")
                .jdk(Jdk.of(17))
                .jvmArgs("--limit-modules", modules)
                .classpath(Classpath.of(TestApp.compile("hello", Classpath.of(), 8)))
                .main("apps.hello.HelloWorld")
                .startWithAgent()) {
            // when
            agent.process().awaitReady();
            // then
            assertThat(agent.get("/-/healthy").statusCode()).isEqualTo(200);
            assertThat(agent.scrape().value("synfinance_agent_build_info")).isEqualTo(1);
            long lines = agent.process()
                    .stderr()
                    .lines()
                    .filter(line -> line.contains("has no module java.management"))
                    .count();
            assertThat(lines).isEqualTo(modules.contains("java.management") ? 0 : 1);
            assertThat(agent.process().stderr()).doesNotContain("\tat ");
        }
    }

    private static boolean hasAllRequests(Scrape scrape) {
        return scrape.sum("synfinance_requests_total", "endpoint", "/ok", "status", "200") == REQUESTS + 1.0;
    }

    private static double refused(Scrape scrape, String reason) {
        return scrape.sum("synfinance_agent_port_refused_total", "reason", reason);
    }

    private static long openFiles(AgentUnderTest agent) throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of("/proc", Long.toString(agent.process().pid()), "fd"))) {
            return files.count();
        }
    }

    /** A small heap, and a port that asks for a token or a password. */
    private JavaCommand guarded(int jdk) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), TOKEN);
        Path users = Files.writeString(folder.resolve("users"), USERS);
        return tomcat(jdk)
                .jvmArgs("-Xmx64m")
                .agentArg("exporter.auth.token-file", token.toString())
                .agentArg("exporter.auth.users-file", users.toString());
    }

    private static JavaCommand tomcat(int jdk) {
        ServerApp app = ServerApp.of("apps.tomcat.TomcatApp", "tomcat", "servlets");
        return (jdk < 17
                        ? app.libraries("org.apache.tomcat.embed:tomcat-embed-core:9.0.118")
                                .javax()
                                .release(8)
                        : app.libraries("org.apache.tomcat.embed:tomcat-embed-core:10.1.59")
                                .release(17))
                .on(jdk)
                .command();
    }
}
