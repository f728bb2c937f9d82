package io.synfinance.it.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.ServerApp;
import io.synfinance.it.harness.TestApp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers do to the agent's port does not reach the application. */
class HostilePortIT {

    private static final int REQUESTS = 500;

    @ParameterizedTest
    @ValueSource(ints = {8, 17, 25})
    void strangersAtThePortDoNotDisturbTheApplication(int jdk) throws IOException {
        List<Socket> strangers = new ArrayList<>();
        try (AgentUnderTest agent = tomcat(jdk).jvmArgs("-Xmx64m").startWithAgent()) {
            Client client = new Client(agent.process().awaitReady());
            client.get("/ok");
            agent.scrape();
            long files = openFiles(agent);
            // when
            for (int i = 0; i < 1_000; i++) {
                strangers.add(stranger(agent, i % 2 == 0 ? "" : "GET /metrics HTTP/1.1\r\nX: "));
            }
            long crowded = openFiles(agent);
            for (int i = 0; i < 4; i++) {
                flood(agent, "GET /");
                flood(agent, "GET / HTTP/1.1\r\nX: ");
            }
            for (int i = 0; i < REQUESTS; i++) {
                assertThat(client.get("/ok").status()).isEqualTo(200);
            }
            // then
            assertThat(crowded - files).isLessThanOrEqualTo(40);
            Scrape scrape = agent.awaitScrape(
                    now -> assertThat(now.value("synfinance_requests_total", "endpoint", "/ok", "status", "200"))
                            .isEqualTo(REQUESTS + 1.0));
            assertThat(scrape.sum("synfinance_requests_total")).isEqualTo(REQUESTS + 1.0);
            assertThat(scrape.value("synfinance_agent_port_refused_total", "reason", "crowded"))
                    .isGreaterThan(900);
            assertThat(scrape.value("synfinance_agent_port_refused_total", "reason", "malformed"))
                    .isPositive();
            assertThat(agent.process().stderr())
                    .doesNotContain("OutOfMemoryError")
                    .doesNotContain("Exception");
        } finally {
            for (Socket socket : strangers) {
                socket.close();
            }
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

    private static Socket stranger(AgentUnderTest agent, String says) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), agent.metrics().getPort());
        socket.getOutputStream().write(says.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Sends without end; the JDK's server of Java 8 keeps it all. */
    private static void flood(AgentUnderTest agent, String begin) throws IOException {
        try (Socket socket = stranger(agent, begin)) {
            byte[] part = "a".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            for (int sent = 0; sent < 256 << 20; sent += part.length) {
                socket.getOutputStream().write(part);
            }
            throw new AssertionError("the port has taken 256 MB");
        } catch (IOException e) {
            // The port has closed the connection.
        }
    }

    private static long openFiles(AgentUnderTest agent) throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of("/proc", Long.toString(agent.process().pid()), "fd"))) {
            return files.count();
        }
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
