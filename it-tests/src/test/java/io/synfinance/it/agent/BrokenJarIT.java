package io.synfinance.it.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentJar;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.JavaProcess;
import io.synfinance.it.harness.TestApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent JAR that is not whole: wherever the JVM lets the application start, it starts, and one line says why. */
class BrokenJarIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern AGENT_LINE = Pattern.compile("^\\[synfinance-agent] (.*)");

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "engine/.*, not started",
        "engine/io/synfinance/agent/AgentInstaller.classdata, not started",
        "engine/io/synfinance/agent/config/.*, not started",
        "engine/io/synfinance/agent/instrumentation/Gate.classdata, not started",
        "java/synfinance/.*, not started",
        "java/synfinance/HttpBridge.class, not started",
        "engine/io/prometheus/.*, the port stays closed",
        "engine/net/bytebuddy/.*, not started",
    })
    void applicationRunsWithoutWhatIsMissing(String missing, String message) throws IOException {
        // given
        Path jar = copy((name, bytes) -> name.matches(missing) ? new byte[0] : bytes);
        assertApplicationRuns(jar, message);
    }

    @ParameterizedTest
    @CsvSource({
        "engine/io/synfinance/agent/AgentInstaller.classdata, not started",
        "java/synfinance/HttpBridge.class, not started",
    })
    void applicationRunsWithoutWhatIsCutOff(String cut, String message) throws IOException {
        // given
        Path jar = copy((name, bytes) -> name.equals(cut) ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
        assertApplicationRuns(jar, message);
    }

    @Test
    void aStartThatFailsIsToldToTheCommandAndTriedAgainByTheNext() throws IOException {
        // given
        String gate = "engine/io/synfinance/agent/instrumentation/Gate.classdata";
        Path jar = copy((name, bytes) -> name.equals(gate) ? new byte[0] : bytes);
        try (JavaProcess app = talker().start()) {
            app.awaitReady();
            String reason = "no agent in " + app.pid() + ", not started: java.lang.NoClassDefFoundError";
            // then
            assertThat(run(jar, "attach", app, "exporter.port=0").stderr()).startsWith("attach: " + reason);
            assertThat(run(jar, "detach", app).stderr()).startsWith("detach: " + reason);
            // when
            Path whole = Files.copy(AgentJar.path(), folder.resolve("whole.jar"));
            Files.move(whole, jar, StandardCopyOption.REPLACE_EXISTING);
            // then
            assertThat(run(jar, "attach", app, "exporter.port=0").stdout()).contains("; metrics on http://127.0.0.1:");
            assertThat(run(jar, "detach", app).stdout()).isEqualTo("detached from " + app.pid());
        }
    }

    private static JavaProcess run(Path jar, String command, JavaProcess app, String... options) {
        JavaProcess program = JavaCommand.named("broken-jar-" + command)
                .jar(jar)
                .args(command, Long.toString(app.pid()))
                .args(options)
                .start();
        program.awaitExit(SOON);
        return program;
    }

    private static JavaCommand talker() {
        return JavaCommand.named("broken-jar")
                .classpath(Classpath.of(TestApp.compile("plain", Classpath.of(), 8)))
                .main("apps.plain.Talker");
    }

    private void assertApplicationRuns(Path jar, String message) {
        try (JavaProcess process = talker().startWithAgent(jar)) {
            // when
            process.awaitReady();
            // then
            assertThat(process.awaitErrorLine(AGENT_LINE).group(1)).contains(message);
            assertThat(process.stdout()).contains("visible: falsefalsefalse");
            assertThat(process.isAlive()).isTrue();
        }
    }

    /** The agent's JAR with other contents; what has none left is left out. */
    private Path copy(BiFunction<String, byte[], byte[]> contents) throws IOException {
        Path copy = folder.resolve("agent.jar");
        try (JarFile jar = new JarFile(AgentJar.path().toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy), jar.getManifest())) {
            for (JarEntry entry : jar.stream().toList()) {
                byte[] bytes = contents.apply(
                        entry.getName(), jar.getInputStream(entry).readAllBytes());
                if (bytes.length > 0 && !entry.getName().startsWith("META-INF")) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    out.write(bytes);
                    out.closeEntry();
                }
            }
        }
        return copy;
    }
}
