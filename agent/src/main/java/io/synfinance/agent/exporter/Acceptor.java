package io.synfinance.agent.exporter;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Takes in connections, and looks each second whether one of them is overdue; without any it only waits. */
final class Acceptor implements Runnable {

    private static final int TICK_MILLIS = 1_000;

    private final ServerSocket listening;
    private final Executor threads;
    private final Port port;

    Acceptor(ServerSocket listening, Executor threads, Port port) {
        this.listening = listening;
        this.threads = threads;
        this.port = port;
    }

    @Override
    public void run() {
        while (port.isOpen()) {
            try {
                accept();
            } catch (IOException | RuntimeException | Error e) {
                // Out of descriptors, or of threads: it is the application that needs those that there are.
                pause();
            }
        }
        // Nobody is left behind who does not take the last answer.
        while (!port.connections().isEmpty()) {
            sleep();
            port.connections().cutOffOverdue(System.nanoTime());
        }
    }

    private void accept() throws IOException {
        listening.setSoTimeout(port.connections().isEmpty() ? 0 : TICK_MILLIS);
        try {
            take(listening.accept());
        } catch (SocketTimeoutException e) {
            // Nobody came.
        }
        port.connections().cutOffOverdue(System.nanoTime());
    }

    private void take(Socket socket) throws IOException {
        Connection connection = new Connection(socket, port);
        boolean started = false;
        try {
            if (port.connections().add(connection, () -> port.refused(Refusal.CROWDED))) {
                threads.execute(connection);
                started = true;
            } else {
                port.refused(Refusal.CROWDED);
            }
        } finally {
            if (!started) {
                port.connections().remove(connection);
                socket.close();
            }
        }
    }

    private void pause() {
        if (port.isOpen()) {
            sleep();
        }
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
        } catch (InterruptedException e) {
            // Nobody interrupts this thread.
        }
    }
}
