package io.synfinance.agent.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that take their time, or come in numbers, do not keep others from being answered. */
class SlowClientsTest {

    private static final String REQUEST = "GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final int LONG = 600_000;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G", "GET /metrics HTTP/1.1\r\nHost: a\r\nX: "})
    void aRequestThatDoesNotComeIsCutOff(String part) throws IOException {
        try (TestPort port = TestPort.open(new PortLimits(32, 3_000, LONG, LONG, LONG), TestPort.METRICS)) {
            // when
            Socket socket = connect(port);
            TestPort.send(socket, part);
            // then
            assertThat(TestPort.readAll(socket)).isEmpty();
            assertThat(port.record.refused).containsExactly("slow");
        }
    }

    @Test
    void aRequestThatDripsIsCutOffAllTheSame() throws IOException {
        try (TestPort port = TestPort.open(new PortLimits(32, 300, LONG, LONG, 2_000), TestPort.METRICS)) {
            // when
            Socket socket = connect(port);
            // then
            await().until(() -> cannotSend(socket, "a"));
            assertThat(port.record.refused).containsExactly("slow");
        }
    }

    @Test
    void anIdleConnectionIsClosedAndThatIsNoRefusal() throws IOException {
        try (TestPort port = TestPort.open(new PortLimits(32, LONG, 300, LONG, 2_000), TestPort.METRICS)) {
            // when
            Socket socket = connect(port);
            TestPort.send(socket, REQUEST);
            // then
            assertThat(TestPort.readAll(socket))
                    .contains("Connection: keep-alive")
                    .endsWith("up 1\n");
            assertThat(port.record.refused).isEmpty();
        }
    }

    @Test
    void anAnswerThatIsNotTakenIsCutOffAndHoldsUpNobody() throws Exception {
        byte[] much = new byte[32 << 20];
        Endpoint large =
                request -> request.query() == null ? Answer.of(200, "text/plain", much) : Answer.text(200, "small\n");
        try (TestPort port = TestPort.open(new PortLimits(32, LONG, LONG, 3_000, LONG), large)) {
            // when
            for (int i = 0; i < 6; i++) {
                TestPort.send(connect(port), REQUEST);
            }
            // then
            assertThat(port.get("/metrics?small")).endsWith("small\n");
            await().untilAsserted(
                            () -> assertThat(port.record.refused).hasSize(6).containsOnly("slow"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /metrics HTTP/1.1\r\nHost: "})
    void connectionsThatSayNothingLeaveRoomForWhoSaysSomething(String part) throws IOException {
        try (TestPort port = TestPort.open(new PortLimits(8, LONG, LONG, LONG, 2_000), TestPort.METRICS)) {
            // when
            for (int i = 0; i < 300; i++) {
                TestPort.send(connect(port), part);
            }
            // then
            assertThat(port.get("/metrics")).startsWith("HTTP/1.1 200 ");
            await().untilAsserted(
                            () -> assertThat(port.record.refused).hasSize(293).containsOnly("crowded"));
            await().untilAsserted(() -> assertThat(threads()).isLessThan(100));
        }
    }

    @Test
    void whoIsAnsweredKeepsItsPlace() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        CountDownLatch answer = new CountDownLatch(1);
        try (TestPort port = TestPort.open(new PortLimits(2, LONG, LONG, LONG, LONG), request -> {
            asked.countDown();
            awaitQuietly(answer);
            return Answer.text(200, "late\n");
        })) {
            Socket first = connect(port);
            Socket second = connect(port);
            TestPort.send(first, REQUEST.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
            TestPort.send(second, REQUEST.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
            asked.await();
            // when
            String third = readOrReset(connect(port));
            answer.countDown();
            // then
            assertThat(third).isEmpty();
            assertThat(TestPort.readAll(first)).endsWith("late\n");
            assertThat(TestPort.readAll(second)).endsWith("late\n");
            assertThat(port.record.refused).containsExactly("crowded");
        }
    }

    @Test
    void whoHasWaitedTooLongForAnEndpointIsToldSoWhileLivenessIsAnswered() throws Exception {
        CountDownLatch asked = new CountDownLatch(4);
        CountDownLatch answer = new CountDownLatch(1);
        ExecutorService clients = Executors.newCachedThreadPool();
        try (TestPort port = TestPort.open(new PortLimits(32, LONG, LONG, LONG, 200), request -> {
            asked.countDown();
            awaitQuietly(answer);
            return Answer.text(200, "late\n");
        })) {
            List<Future<String>> scrapes = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                scrapes.add(clients.submit(() -> port.get("/metrics")));
            }
            asked.await();
            // when
            String fifth = port.get("/metrics");
            // then
            assertThat(fifth).startsWith("HTTP/1.1 429 ").contains("\r\nRetry-After: 1\r\n");
            assertThat(port.record.refused).containsExactly("busy");
            assertThat(port.get("/-/healthy")).endsWith("healthy\n");
            answer.countDown();
            for (Future<String> scrape : scrapes) {
                assertThat(scrape.get()).endsWith("late\n");
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void anAnswerThatIsUnderWayIsSentWhenThePortCloses() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        TestPort port = TestPort.open(PortLimits.DEFAULT, request -> {
            asked.countDown();
            awaitQuietly(answer);
            return Answer.text(200, "last\n");
        });
        Socket scrape = connect(port);
        Socket idle = connect(port);
        TestPort.send(scrape, REQUEST);
        asked.await();
        // when
        port.close();
        answer.countDown();
        // then
        assertThat(TestPort.readAll(scrape)).contains("Connection: close").endsWith("last\n");
        assertThat(readOrReset(idle)).isEmpty();
        await().untilAsserted(() -> assertThat(threads()).isZero());
    }

    @Test
    void manyScrapesAtOnceAreAllAnswered() throws Exception {
        AtomicInteger answered = new AtomicInteger();
        ExecutorService clients = Executors.newFixedThreadPool(16);
        try (TestPort port = TestPort.open(new PortLimits(32, LONG, LONG, LONG, LONG), TestPort.METRICS)) {
            // when
            for (int i = 0; i < 400; i++) {
                clients.execute(() -> {
                    if (isAnswered(port)) {
                        answered.incrementAndGet();
                    }
                });
            }
            // then
            await().untilAsserted(() -> assertThat(answered).hasValue(400));
            assertThat(port.record.refused).isEmpty();
        } finally {
            clients.shutdownNow();
        }
    }

    private static boolean isAnswered(TestPort port) {
        try {
            return port.get("/metrics").endsWith("\r\n\r\nup 1\n");
        } catch (IOException e) {
            return false;
        }
    }

    private Socket connect(TestPort port) throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        socket.setSoTimeout(60_000);
        socket.setReceiveBufferSize(8 << 10);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port.number));
        return socket;
    }

    private static boolean cannotSend(Socket socket, String text) {
        try {
            TestPort.send(socket, text);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static String readOrReset(Socket socket) {
        try {
            return TestPort.readAll(socket);
        } catch (IOException e) {
            return "";
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("synfinance-agent-(port|http-\\d+)"))
                .count();
    }
}
