package io.synfinance.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Those who attack an agent's port until they are closed, as fast as they can, each with all of it by turns: connections on
 * which nothing comes, requests without end, requests that are none, and scrapes.
 */
final class Strangers implements AutoCloseable {

    private static final int THREADS = 4;
    private static final int IDLE_CONNECTIONS = 250;
    private static final byte[] MUCH = new byte[1 << 16];

    private final int port;
    private final List<Thread> threads = new ArrayList<>();
    private final List<IOException> failures = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    Strangers(int port) {
        this.port = port;
    }

    /** Begins; returns at once. */
    void start() {
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(this::attack, "stranger-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    private void attack() {
        Deque<Socket> idle = new ArrayDeque<>();
        try {
            while (!closed) {
                idle.add(connect("GET /metrics HTTP/1.1\r\nX: "));
                if (idle.size() > IDLE_CONNECTIONS) {
                    idle.remove().close();
                }
                flood();
                say("G{}T / HTTP/1.1\r\n\r\n");
                say("GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            }
            for (Socket socket : idle) {
                socket.close();
            }
        } catch (IOException e) {
            failures.add(e);
        }
    }

    private Socket connect(String words) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        try {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // Thrown out already.
        }
        return socket;
    }

    /** Sends until the port has had enough. */
    private void flood() throws IOException {
        try (Socket socket = connect("GET / HTTP/1.1\r\nX: ")) {
            while (!closed) {
                socket.getOutputStream().write(MUCH);
            }
        } catch (IOException e) {
            // It has.
        }
    }

    private void say(String words) throws IOException {
        try (Socket socket = connect(words)) {
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            // Thrown out before the answer.
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("not all the while attacked", failures.get(0));
        }
    }
}
