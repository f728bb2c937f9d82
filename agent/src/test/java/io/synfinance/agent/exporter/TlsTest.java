package io.synfinance.agent.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS on the port, with certificates that keytool has made. */
class TlsTest {

    private static final String KEEP_ALIVE = "GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)", Pattern.CASE_INSENSITIVE);

    @SuppressWarnings("NullAway.Init")
    @TempDir
    private static Path made;

    @SuppressWarnings("NullAway.Init")
    private static TestCertificate rsa;

    @SuppressWarnings("NullAway.Init")
    private static TestCertificate ec;

    @SuppressWarnings("NullAway.Init")
    private static TestCertificate client;

    @SuppressWarnings("NullAway.Init")
    @TempDir
    private Path folder;

    @BeforeAll
    static void makeCertificates() throws Exception {
        rsa = TestCertificate.make(made, "rsa", "RSA");
        ec = TestCertificate.make(made, "ec", "EC");
        client = TestCertificate.make(made, "client", "EC");
    }

    @ParameterizedTest
    @CsvSource({"rsa, TLSv1.2", "rsa, TLSv1.3", "ec, TLSv1.2", "ec, TLSv1.3"})
    void filesInPemServeBothVersions(String kind, String protocol) throws Exception {
        TestCertificate certificate = kind.equals("rsa") ? rsa : ec;
        try (TestPort port = TestPort.open(pem(certificate));
                SSLSocket socket = certificate.trusting(null, port.number, protocol)) {
            // then
            assertThat(port.server.metricsAddress()).startsWith("https://127.0.0.1:");
            assertThat(ask(socket)).startsWith("HTTP/1.1 200 ").endsWith("up 1\n");
            assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
        }
    }

    @Test
    void aKeyStoreWithItsPasswordInAFileServes() throws Exception {
        // given
        Path password = Files.writeString(folder.resolve("password"), TestCertificate.PASSWORD + "\n");
        // when
        try (TestPort port = TestPort.open("exporter.tls.keystore-file=" + ec.store()
                        + ",exporter.tls.keystore-password-file=" + password);
                SSLSocket socket = ec.trusting(null, port.number, "TLSv1.3")) {
            // then
            assertThat(ask(socket)).endsWith("up 1\n");
        }
    }

    @Test
    void theOldVersionCanBeRefused() throws Exception {
        try (TestPort port = TestPort.open(pem(ec) + ",exporter.tls.min-version=1.3")) {
            assertThatThrownBy(() -> ec.trusting(null, port.number, "TLSv1.2")).isInstanceOf(SSLException.class);
            await().untilAsserted(() -> assertThat(port.record.refused).containsExactly("tls"));
        }
    }

    @Test
    void clientsNeedACertificateIfAuthoritiesAreNamed() throws Exception {
        try (TestPort port = TestPort.open(pem(rsa) + ",exporter.tls.client-ca-file=" + client.certificateFile());
                SSLSocket known = rsa.trusting(client, port.number, "TLSv1.3")) {
            assertThat(ask(known)).endsWith("up 1\n");
            for (TestCertificate stranger : new TestCertificate[] {null, ec}) {
                assertThatThrownBy(() -> ask(rsa.trusting(stranger, port.number, "TLSv1.2")))
                        .isInstanceOf(IOException.class);
            }
            await().untilAsserted(() -> assertThat(port.record.refused).containsExactly("tls", "tls"));
        }
    }

    @Test
    void whoDoesNotSpeakTlsIsNotAnswered() throws Exception {
        try (TestPort port = TestPort.open(pem(ec));
                Socket plain = port.connect()) {
            // when
            TestPort.send(plain, "GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n");
            // then
            assertThat(TestPort.readAll(plain)).doesNotContain("HTTP");
            await().untilAsserted(() -> assertThat(port.record.refused).containsExactly("tls"));
        }
    }

    @Test
    void aNewCertificateIsTakenOverAndABrokenOneIsNot() throws Exception {
        // given
        Path certificate = Files.copy(rsa.certificateFile(), folder.resolve("tls.crt"));
        Path key = Files.copy(rsa.keyFile(), folder.resolve("tls.key"));
        try (TestPort port =
                TestPort.open("exporter.tls.certificate-file=" + certificate + ",exporter.tls.key-file=" + key)) {
            assertThat(shown(port, rsa)).isEqualTo(rsa.certificate());
            // when
            Files.copy(ec.keyFile(), key, StandardCopyOption.REPLACE_EXISTING);
            // then
            await().untilAsserted(() -> {
                assertThat(shown(port, rsa)).isEqualTo(rsa.certificate());
                assertThat(port.record.failedReloads).hasValue(1);
            });
            assertThat(port.logged()).contains("the key is not that of the first certificate; what was in force");
            // when
            Files.copy(ec.certificateFile(), certificate, StandardCopyOption.REPLACE_EXISTING);
            // then
            await().untilAsserted(() -> assertThat(shown(port, rsa)).isEqualTo(ec.certificate()));
            assertThat(port.logged()).contains(certificate + ", " + key + ": read again");
        }
    }

    @Test
    void aPlainConnectionEndsWhenThePortIsEncrypted() throws Exception {
        try (TestPort port = TestPort.open("");
                Socket plain = port.connect()) {
            TestPort.send(plain, KEEP_ALIVE);
            assertThat(readAnswer(plain)).contains("Connection: keep-alive").endsWith("up 1\n");
            // when
            port.server.secure(TestPort.config(pem(ec)));
            TestPort.send(plain, KEEP_ALIVE);
            // then
            assertThat(TestPort.readAll(plain)).isEmpty();
            try (SSLSocket socket = ec.trusting(null, port.number, "TLSv1.3")) {
                assertThat(ask(socket)).endsWith("up 1\n");
            }
        }
    }

    @Test
    void aConnectionGoesOnWhenOnlyWhoMayAskHasChanged() throws Exception {
        // given
        Path token = Files.writeString(folder.resolve("token"), "0123456789abcdef");
        try (TestPort port = TestPort.open("");
                Socket plain = port.connect()) {
            TestPort.send(plain, KEEP_ALIVE);
            assertThat(readAnswer(plain)).endsWith("up 1\n");
            // when
            port.server.secure(TestPort.config("exporter.auth.token-file=" + token));
            TestPort.send(plain, KEEP_ALIVE);
            // then
            assertThat(readAnswer(plain)).startsWith("HTTP/1.1 401 ").contains("Connection: keep-alive");
        }
    }

    @Test
    void anEncryptedConnectionGoesOnWhenOnlyWhoMayAskHasChanged() throws Exception {
        // given
        Path token = Files.writeString(folder.resolve("token"), "0123456789abcdef");
        try (TestPort port = TestPort.open(pem(rsa));
                SSLSocket known = rsa.trusting(null, port.number, "TLSv1.3")) {
            TestPort.send(known, KEEP_ALIVE);
            assertThat(readAnswer(known)).endsWith("up 1\n");
            // when
            port.server.secure(TestPort.config(pem(rsa) + ",exporter.auth.token-file=" + token));
            TestPort.send(known, KEEP_ALIVE);
            // then
            assertThat(readAnswer(known)).startsWith("HTTP/1.1 401 ").contains("Connection: keep-alive");
        }
    }

    @Test
    void aConnectionEndsWhenOtherAuthoritiesAreNamed() throws Exception {
        // given
        Path authorities = Files.copy(client.certificateFile(), folder.resolve("ca.crt"));
        try (TestPort port = TestPort.open(pem(rsa) + ",exporter.tls.client-ca-file=" + authorities);
                SSLSocket known = rsa.trusting(client, port.number, "TLSv1.3")) {
            TestPort.send(known, KEEP_ALIVE);
            assertThat(readAnswer(known)).endsWith("up 1\n");
            // when
            Files.copy(ec.certificateFile(), authorities, StandardCopyOption.REPLACE_EXISTING);
            // then
            await().until(() -> cannotAsk(known));
            try (SSLSocket other = rsa.trusting(ec, port.number, "TLSv1.3")) {
                assertThat(ask(other)).endsWith("up 1\n");
            }
        }
    }

    @Test
    void aVersionThatThisJavaDoesNotSpeakKeepsThePortClosed() throws IOException {
        assertThat(TlsSockets.protocols("1.2", "SSLv3", "TLSv1.2", "TLSv1.3")).containsExactly("TLSv1.3", "TLSv1.2");
        assertThat(TlsSockets.protocols("1.2", "TLSv1", "TLSv1.2")).containsExactly("TLSv1.2");
        assertThatThrownBy(() -> TlsSockets.protocols("1.3", "TLSv1", "TLSv1.2"))
                .isInstanceOf(IOException.class)
                .hasMessage("exporter.tls.min-version: expected a version of TLS that this Java speaks, found 1.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void spacesAroundThePasswordOfAKeyStoreBelongToIt(String end) throws Exception {
        // given
        Path store = ec.storedWith(folder.resolve("other.p12"), "  open sesame ");
        Path password = Files.writeString(folder.resolve("password"), "  open sesame " + end);
        // when
        try (TestPort port = TestPort.open(
                        "exporter.tls.keystore-file=" + store + ",exporter.tls.keystore-password-file=" + password);
                SSLSocket socket = ec.trusting(null, port.number, "TLSv1.3")) {
            // then
            assertThat(ask(socket)).endsWith("up 1\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "-----BEGIN PRIVATE KEY-----\n",
                "-----BEGIN PRIVATE KEY-----\n====\n-----END PRIVATE KEY-----\n",
                "-----BEGIN PRIVATE KEY-----\naGVsbG8=\n-----END PRIVATE KEY-----\n",
                "-----BEGIN RSA PRIVATE KEY-----\naGVsbG8=\n-----END RSA PRIVATE KEY-----\n",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\naGVsbG8=\n-----END ENCRYPTED PRIVATE KEY-----\n",
            })
    void aUselessKeyKeepsThePortClosed(String content) throws Exception {
        // given
        Path key = Files.writeString(folder.resolve("tls.key"), content);
        // then
        assertThatThrownBy(() -> TestPort.open(
                        "exporter.tls.certificate-file=" + rsa.certificateFile() + ",exporter.tls.key-file=" + key))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected ")
                .hasMessageNotContaining("aGVsbG8");
    }

    @ParameterizedTest
    @CsvSource({
        "certificate-file, tls.crt",
        "key-file, tls.key",
        "client-ca-file, ca.crt",
        "keystore-password-file, password",
        "min-version, 1.3"
    })
    void halfOfItKeepsThePortClosed(String key, String value) {
        assertThatThrownBy(() -> TestPort.open("exporter.tls." + key + "=" + value))
                .isInstanceOf(IOException.class)
                .hasMessage("exporter.tls: expected certificate-file and key-file, or keystore-file");
    }

    @Test
    void aWrongPasswordKeepsThePortClosedAndIsNotPrinted() throws Exception {
        // given
        Path password = Files.writeString(folder.resolve("password"), "hunter2");
        // then
        assertThatThrownBy(() -> TestPort.open("exporter.tls.keystore-file=" + ec.store()
                        + ",exporter.tls.keystore-password-file=" + password))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("hunter2");
    }

    private static String pem(TestCertificate certificate) {
        return "exporter.tls.certificate-file=" + certificate.certificateFile() + ",exporter.tls.key-file="
                + certificate.keyFile();
    }

    private static X509Certificate shown(TestPort port, TestCertificate trusted) throws Exception {
        try (SSLSocket socket = trusted.trustingAll(port.number)) {
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    private static boolean cannotAsk(Socket socket) {
        try {
            TestPort.send(socket, KEEP_ALIVE);
            return readAnswer(socket).isEmpty();
        } catch (IOException e) {
            return true;
        }
    }

    /** One of many on the connection; nothing if that ends. */
    private static String readAnswer(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c >= 0;
                c = socket.getInputStream().read()) {
            answer.append((char) c);
            if (answer.toString().endsWith("\r\n\r\n")) {
                Matcher length = LENGTH.matcher(answer);
                assertThat(length.find()).isTrue();
                byte[] body = socket.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
                return answer + new String(body, StandardCharsets.UTF_8);
            }
        }
        return answer.toString();
    }

    private static String ask(SSLSocket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /metrics HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
