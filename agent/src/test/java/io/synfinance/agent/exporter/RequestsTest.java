package io.synfinance.agent.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the port makes of requests that are malformed, too large, or come in odd pieces. */
class RequestsTest {

    private static final String REQUEST = "GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n";

    private TestPort port;

    @BeforeEach
    void open() throws IOException {
        port = TestPort.open("");
    }

    @AfterEach
    void close() {
        port.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /metrics|400",
                "GET  /metrics HTTP/1.1|400",
                "GET /met rics HTTP/1.1|400",
                "GET /metrics HTTP/1.1 |400",
                " GET /metrics HTTP/1.1|400",
                "G(T /metrics HTTP/1.1|400",
                "GET /metrics#x HTTP/1.1|400",
                "GET /metrics?%zz HTTP/1.1|400",
                "GET /é HTTP/1.1|400",
                "GET /metrics FTP/1.1|400",
                "GET /metrics HTTP/1.10|505",
                "PRI * HTTP/2.0|505",
                "GET * HTTP/1.1~Host: a|404",
                "GET metrics HTTP/1.1~Host: a|404",
                "GET http://a/metrics HTTP/1.1~Host: a|200",
                "GET https://a HTTP/1.1~Host: localhost|200",
                "GET /metrics HTTP/1.0|200",
                "GET /metrics HTTP/1.1|400",
                "GET /metrics HTTP/1.1~Host: a~Host: b|400",
                "GET /metrics HTTP/1.1~Host : a|400",
                "GET /metrics HTTP/1.1~Host: a~  folded|400",
                "GET /metrics HTTP/1.1~Host: a~: x|400",
                "GET /metrics HTTP/1.1~Host: a~no colon|400",
                "GET /metrics HTTP/1.1~Host: a~Content-Length: -1|400",
                "GET /metrics HTTP/1.1~Host: a~Content-Length: x|400",
                "GET /metrics HTTP/1.1~Host: a~Content-Length:|400",
                "GET /metrics HTTP/1.1~Host: a~Content-Length: 1~Content-Length: 2|400",
                "GET /metrics HTTP/1.1~Host: a~Content-Length: 8193|413",
                "POST /metrics HTTP/1.1~Host: a~Content-Length: 99999999999999999999999|413",
                "GET /metrics HTTP/1.1~Host: a~Transfer-Encoding: chunked|411",
                "GET /metrics HTTP/1.1~Host: a~Content-Length: 5~Transfer-Encoding: chunked|411",
            })
    void aRequestIsAnsweredWith(String head, int status) throws IOException {
        // when
        String answer = port.raw(head.replace("~", "\r\n") + "\r\nConnection: close\r\n\r\n");
        // then
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).doesNotContain("Exception").contains("\r\nX-Content-Type-Options: nosniff\r\n");
        assertThat(port.record.refused.contains("malformed")).isEqualTo(status >= 400 && status != 404);
    }

    @Test
    void aUrlThatIsTooLongIsRefused() throws IOException {
        assertThat(port.raw("GET /" + "a".repeat(RequestReader.MAX_LINE) + " HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ");
    }

    @Test
    void aHeaderThatIsTooLongIsRefused() throws IOException {
        assertThat(port.raw("GET / HTTP/1.1\r\nX: " + "a".repeat(RequestReader.MAX_LINE) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
    }

    @Test
    void headersThatAreTooLongTogetherAreRefused() throws IOException {
        assertThat(port.raw("GET / HTTP/1.1\r\n" + ("X: " + "a".repeat(1_000) + "\r\n").repeat(20) + "\r\n"))
                .startsWith("HTTP/1.1 431 ");
    }

    @Test
    void tooManyHeadersAreRefused() throws IOException {
        assertThat(port.raw("GET / HTTP/1.1\r\n" + "X: a\r\n".repeat(RequestReader.MAX_HEADERS + 1) + "\r\n"))
                .startsWith("HTTP/1.1 431 ");
    }

    /** Far more than is kept, and more than the sockets' buffers hold. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /", "GET / HTTP/1.1\r\nX: ", "", "\u0016\u0003\u0001"})
    void aFloodIsCutOff(String begin) throws IOException {
        try (Socket socket = port.connect()) {
            // when
            long sent = 0;
            String part = "a".repeat(1 << 16);
            try {
                TestPort.send(socket, begin);
                for (; sent < 64 << 20; sent += part.length()) {
                    TestPort.send(socket, part);
                }
            } catch (IOException e) {
                // The port has closed the connection.
            }
            // then
            assertThat(sent).isLessThan(64 << 20);
        }
        assertThat(port.get("/metrics")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void requestsThatComeTogetherAreAnsweredInTurn() throws IOException {
        // when
        String answers = port.raw(REQUEST
                + "HEAD /-/healthy HTTP/1.1\r\nHost: a\r\n\r\n"
                + "GET /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello"
                + "\r\nGET /-/ready HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                + REQUEST);
        // then
        assertThat(answers.split("HTTP/1.1 ", -1))
                .satisfiesExactly(
                        nothing -> assertThat(nothing).isEmpty(),
                        scrape -> assertThat(scrape).startsWith("200").endsWith("\r\n\r\nup 1\n"),
                        head -> assertThat(head)
                                .startsWith("200")
                                .contains("Content-Length: 8\r\n")
                                .endsWith("\r\n\r\n"),
                        lost -> assertThat(lost).startsWith("404").contains("Connection: keep-alive\r\n"),
                        last -> assertThat(last).startsWith("200").contains("Connection: close\r\n"));
    }

    @Test
    void aRequestThatComesByteByByteIsAnswered() throws IOException {
        try (Socket socket = port.connect()) {
            socket.setTcpNoDelay(true);
            // when
            for (char c : "GET /metrics HTTP/1.0\n\n".toCharArray()) {
                TestPort.send(socket, String.valueOf(c));
            }
            // then
            assertThat(TestPort.readAll(socket)).startsWith("HTTP/1.1 200 ").endsWith("up 1\n");
        }
    }

    @Test
    void aClientThatSaysNoMoreStillGetsItsAnswer() throws IOException {
        try (Socket socket = port.connect()) {
            // when
            TestPort.send(socket, REQUEST);
            socket.shutdownOutput();
            // then
            assertThat(TestPort.readAll(socket)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void aClientThatLeavesWithinItsRequestIsForgotten() throws IOException {
        for (String part :
                new String[] {"", "G", "GET / HTTP/1.1", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx"}) {
            try (Socket socket = port.connect()) {
                TestPort.send(socket, part);
            }
        }
        assertThat(port.get("/metrics")).startsWith("HTTP/1.1 200 ");
        assertThat(port.record.refused).isEmpty();
        assertThat(port.logged()).isEmpty();
    }
}
