package io.synfinance.it.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Those who harass an agent's port until they are closed: each in a way of its own, again and again, all at the same time. */
final class Strangers implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int FLOOD_BYTES = 256 << 20;
    private static final int IDLE = 100;

    /** More answers than the buffers of both ends take. */
    private static final int UNREAD = 1_000;

    /** Or connections that are over would use up this machine's ports. */
    private static final long PAUSE_MILLIS = 10;

    /** Until the answers have filled the buffers. */
    private static final long LONG_PAUSE_MILLIS = 500;

    private static final String GUESS = "GET /metrics HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Basic "
            + Base64.getEncoder().encodeToString("ops:0000".getBytes(StandardCharsets.US_ASCII)) + "\r\n\r\n";

    private final int port;
    private final String scrape;
    private final List<Thread> threads = new ArrayList<>();

    /** By attack. */
    private final Map<String, Integer> times = new ConcurrentHashMap<>();

    private final Set<Socket> held = ConcurrentHashMap.newKeySet();
    private final List<IOException> failures = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** Those at that port, of whom some know the token. */
    Strangers(int port, String token) {
        this.port = port;
        this.scrape = "GET /metrics HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token + "\r\n\r\n";
    }

    /** Begins with all attacks; returns at once. */
    void begin() {
        hold("idle", IDLE, "GET /metrics HTTP/1.1\r\nX: ", PAUSE_MILLIS);
        hold("answers that are not taken", 2, scrape.repeat(UNREAD), LONG_PAUSE_MILLIS);
        begin("a line without end", () -> flood("GET /"));
        begin("a header without end", () -> flood("GET / HTTP/1.1\r\nX: "));
        begin("no request", () -> say("G{}T / HTTP/1.1\r\n\r\n"));
        begin("chunks", () -> say("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"));
        begin("TLS", () -> say("\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u0003\u0003\r\n\r\n"));
        begin("a wrong password", () -> say(GUESS));
    }

    /** Waits until each attack has been made so often. */
    void await(int often) {
        Awaitility.await()
                .atMost(LIMIT)
                .untilAsserted(() -> assertThat(times)
                        .allSatisfy((attack, count) -> assertThat(count).isGreaterThanOrEqualTo(often)));
    }

    /** Keeps the last connections on which this was said, and reads nothing. */
    private void hold(String name, int connections, String words, long pauseMillis) {
        Deque<Socket> last = new ArrayDeque<>();
        begin(name, () -> {
            last.add(connect(words));
            held.add(last.getLast());
            if (last.size() > connections) {
                last.getFirst().close();
                held.remove(last.remove());
            }
            TimeUnit.MILLISECONDS.sleep(pauseMillis);
        });
    }

    private void begin(String name, Attack attack) {
        times.put(name, 0);
        Thread thread = new Thread(() -> repeat(name, attack), "stranger: " + name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private void repeat(String name, Attack attack) {
        try {
            while (!closed) {
                attack.once();
                times.merge(name, 1, Integer::sum);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (IOException e) {
            failures.add(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection on which this was said, if the port would hear it. */
    Socket connect(String words) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        try {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // Thrown out already.
        }
        return socket;
    }

    /** Sends without end; the JDK's server of Java 8 keeps it all. */
    private void flood(String begin) throws IOException {
        byte[] part = "a".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = connect(begin)) {
            for (int sent = 0; sent < FLOOD_BYTES; sent += part.length) {
                if (!taken(socket, part)) {
                    return;
                }
            }
        }
        throw new IOException("the port has taken " + FLOOD_BYTES + " bytes");
    }

    private static boolean taken(Socket socket, byte[] part) {
        try {
            socket.getOutputStream().write(part);
            return true;
        } catch (IOException e) {
            return false; // The port has closed the connection.
        }
    }

    private void say(String words) throws IOException {
        Socket socket = connect(words);
        try (socket) {
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            // Thrown out before the answer.
        }
    }

    /** What kept one of them from going on: the port was not there, or took what it should not. */
    List<IOException> failures() {
        return failures;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try {
            for (Thread thread : threads) {
                thread.join(LIMIT.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Socket socket : held) {
            socket.close();
        }
    }

    @FunctionalInterface
    private interface Attack {
        void once() throws IOException, InterruptedException;
    }
}
