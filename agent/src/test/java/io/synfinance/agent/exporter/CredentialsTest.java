package io.synfinance.agent.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask the port, by password or by token. */
class CredentialsTest {

    private static final String TOKEN = "0123456789abcdef";

    @SuppressWarnings("NullAway.Init")
    @TempDir
    private Path folder;

    @Test
    void whoDoesNotSayWhoItIsLearnsNothingButLiveness() throws Exception {
        try (TestPort port = TestPort.open(users("prometheus", "s3cret:ü") + "," + token(TOKEN))) {
            for (String path : new String[] {"/metrics", "/", "/nowhere"}) {
                assertThat(port.get(path))
                        .startsWith("HTTP/1.1 401 Unauthorized\r\n")
                        .contains("\r\nWWW-Authenticate: Basic realm=\"synfinance-agent\", charset=\"UTF-8\", Bearer"
                                + " realm=\"synfinance-agent\"\r\n");
            }
            assertThat(port.get("/-/healthy")).endsWith("\r\n\r\nhealthy\n");
            assertThat(port.get("/-/ready")).endsWith("\r\n\r\nready\n");
            assertThat(port.record.refused).containsExactly("unauthorized", "unauthorized", "unauthorized");
        }
    }

    @Test
    void theRightPasswordOrTheRightTokenWillDo() throws Exception {
        try (TestPort port = TestPort.open(users("prometheus", "s3cret:ü") + "," + token(TOKEN))) {
            assertThat(port.get("/metrics", basic("prometheus", "s3cret:ü"))).endsWith("up 1\n");
            assertThat(port.get("/metrics", "authorization: bearer " + TOKEN)).endsWith("up 1\n");
        }
    }

    @Test
    void wrongCredentialsAreRefused() throws Exception {
        try (TestPort port = TestPort.open(users("prometheus", "right") + "," + token(TOKEN))) {
            for (String header : new String[] {
                basic("prometheus", "wrong"),
                basic("somebody", "right"),
                "Authorization: Basic %%%",
                "Authorization: Basic " + Base64.getEncoder().encodeToString(new byte[] {'x'}),
                "Authorization: Basic",
                "Authorization: Bearer " + TOKEN + "x",
                "Authorization: Bearer",
                "Authorization: " + TOKEN,
                "Authorization: Digest " + TOKEN,
            }) {
                assertThat(port.get("/metrics", header)).as(header).startsWith("HTTP/1.1 401 ");
            }
            assertThat(port.get("/metrics", "Authorization: Bearer " + TOKEN, "Authorization: Bearer " + TOKEN))
                    .startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void whoGuessesHasToWaitWhileWhoKnowsIsAnswered() throws Exception {
        try (TestPort port = TestPort.open(users("prometheus", "right"))) {
            // when
            assertThat(port.get("/metrics", basic("prometheus", "right"))).endsWith("up 1\n");
            for (int i = 0; i < FailedAttempts.MAX; i++) {
                assertThat(port.get("/metrics", basic("prometheus", "guess " + i)))
                        .startsWith("HTTP/1.1 401 ");
            }
            // then
            assertThat(port.get("/metrics", basic("prometheus", "one more")))
                    .startsWith("HTTP/1.1 429 ")
                    .contains("\r\nRetry-After: 60\r\n");
            assertThat(port.get("/metrics", basic("prometheus", "right"))).endsWith("up 1\n");
        }
    }

    @Test
    void whoHasWaitedMayTryAgain() throws Exception {
        // given
        AtomicLong clock = new AtomicLong();
        FailedAttempts failed = new FailedAttempts(clock::get);
        InetAddress here = InetAddress.getLoopbackAddress();
        for (int i = 0; i < FailedAttempts.MAX; i++) {
            assertThat(failed.areTooMany(here)).isFalse();
            failed.add(here);
        }
        // then
        assertThat(failed.areTooMany(here)).isTrue();
        assertThat(failed.areTooMany(InetAddress.getByName("192.0.2.1"))).isFalse();
        // when
        clock.addAndGet(TimeUnit.SECONDS.toNanos(FailedAttempts.WINDOW_SECONDS) + 1);
        // then
        assertThat(failed.areTooMany(here)).isFalse();
    }

    @Test
    void aNewTokenIsTakenOverAndABadOneIsNot() throws Exception {
        try (TestPort port = TestPort.open(token(TOKEN))) {
            // when
            Files.writeString(folder.resolve("token"), "fedcba9876543210\n");
            // then
            await().untilAsserted(() -> assertThat(port.get("/metrics", "Authorization: Bearer fedcba9876543210"))
                    .endsWith("up 1\n"));
            assertThat(port.get("/metrics", "Authorization: Bearer " + TOKEN)).startsWith("HTTP/1.1 401 ");
            // when
            Files.writeString(folder.resolve("token"), "short");
            // then
            await().untilAsserted(() -> {
                port.get("/metrics", "Authorization: Bearer fedcba9876543210");
                assertThat(port.record.failedReloads).hasValue(1);
            });
            assertThat(port.get("/metrics", "Authorization: Bearer fedcba9876543210"))
                    .endsWith("up 1\n");
            assertThat(port.logged())
                    .contains("ERROR " + folder.resolve("token") + ": expected a token of at least 16 characters; what"
                            + " was in force still is")
                    .doesNotContain("short");
        }
    }

    /** As Kubernetes does it: the file is a link through {@code ..data}, which is swapped as a whole. */
    @Test
    void aMountedSecretThatIsSwappedByItsLinkIsTakenOver() throws Exception {
        // given
        Files.writeString(Files.createDirectory(folder.resolve("v1")).resolve("token"), TOKEN);
        Files.writeString(Files.createDirectory(folder.resolve("v2")).resolve("token"), "fedcba9876543210");
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("v1"));
        Path mounted = Files.createSymbolicLink(folder.resolve("mounted"), Path.of("..data", "token"));
        try (TestPort port = TestPort.open("exporter.auth.token-file=" + mounted)) {
            assertThat(port.get("/metrics", "Authorization: Bearer " + TOKEN)).endsWith("up 1\n");
            // when
            Files.createSymbolicLink(folder.resolve("..data_tmp"), Path.of("v2"));
            Files.move(folder.resolve("..data_tmp"), folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
            // then
            await().untilAsserted(() -> assertThat(port.get("/metrics", "Authorization: Bearer fedcba9876543210"))
                    .endsWith("up 1\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "# nobody\n", "prometheus", "prometheus:hunter2", "prometheus:pbkdf2-sha256:1:AAAA:AAAA"})
    void aUselessFileOfUsersKeepsThePortClosedAndIsNotPrinted(String content) throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("users"), content);
        // then
        assertThatThrownBy(() -> TestPort.open("exporter.auth.users-file=" + file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + ": ")
                .hasMessageContaining("expected ")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aMissingFileKeepsThePortClosed() {
        assertThatThrownBy(() -> TestPort.open("exporter.auth.token-file=" + folder.resolve("none")))
                .isInstanceOf(IOException.class)
                .hasMessage(folder.resolve("none") + ": cannot be read (NoSuchFileException)");
    }

    @Test
    void aHashKnowsItsPasswordAndIsNeverTheSameTwice() throws Exception {
        // when
        PasswordHash hash = PasswordHash.of("correct horse".toCharArray());
        // then
        assertThat(hash.toString()).matches("pbkdf2-sha256:600000:[A-Za-z0-9+/=]{24}:[A-Za-z0-9+/=]{44}");
        assertThat(PasswordHash.parse(hash.toString()).verify("correct horse".toCharArray()))
                .isTrue();
        assertThat(PasswordHash.parse(hash.toString()).verify("Correct horse".toCharArray()))
                .isFalse();
        assertThat(PasswordHash.of("correct horse".toCharArray())).doesNotHaveToString(hash.toString());
    }

    /** Computed with {@code hashlib.pbkdf2_hmac} of Python. */
    @Test
    void aHashIsThatOfTheStandard() throws Exception {
        assertThat(PasswordHash.parse(
                                "pbkdf2-sha256:1000:AAECAwQFBgcICQoLDA0ODw==:T0Z5wUqa/rr8kWb7KeLsnYrEP6Go8Ns+sglAvd4sSjw=")
                        .verify("pässword".toCharArray()))
                .isTrue();
    }

    private String users(String name, String password) throws Exception {
        Path file = Files.writeString(
                folder.resolve("users"),
                "# who may scrape\n\n" + name + ":" + PasswordHash.of(password.toCharArray(), 1_000) + "\n");
        return "exporter.auth.users-file=" + file;
    }

    private String token(String text) throws IOException {
        return "exporter.auth.token-file=" + Files.writeString(folder.resolve("token"), text + "\n");
    }

    private static String basic(String name, String password) {
        byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(both);
    }
}
