package io.synfinance.traffic;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The ports that the demo is to listen on: whether they can be had, and which others could. */
final class Ports {

    private static final int LAST = 65_535;
    private static final int CONNECT_MILLIS = 500;

    private final Options options;

    Ports(Options options) {
        this.options = options;
    }

    /** Fails with all that is in the way. */
    void requireFree() {
        List<String> problems = new ArrayList<>();
        check("--port", options.port(), problems);
        check("--metrics-port", options.metricsPort(), problems);
        if (!problems.isEmpty()) {
            throw new DemoFailure(String.join("\n", problems));
        }
    }

    private void check(String option, int port, List<String> problems) {
        String problem = port == 0 ? null : problem(port);
        if (problem != null) {
            problems.add("port %d cannot be had: %s; %d is free: ./demo %s %3$d (or %4$s 0 for any)"
                    .formatted(port, problem, another(port), option));
        }
    }

    private @Nullable String problem(int port) {
        if (answers(port)) {
            return "another program listens on it";
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(options.host(), port));
            return null;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Some systems let one listen on an address beside a program that listens on all of them. */
    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private int another(int taken) {
        return IntStream.rangeClosed(Math.max(taken, 1_024) + 1, LAST)
                .filter(port -> port != options.port() && port != options.metricsPort())
                .filter(port -> problem(port) == null)
                .findFirst()
                .orElse(0);
    }
}
