package io.synfinance.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Prometheus and Alertmanager beside the service, with the files that are shipped. Only addresses differ, and that all
 * receivers of alerts are this terminal.
 */
final class Stack implements AutoCloseable {

    private static final int PROMETHEUS_PORT = 9090;
    private static final int ALERTMANAGER_PORT = 9093;
    private static final long TO_START = TimeUnit.MINUTES.toNanos(1);

    private final Path folder;
    private final Pager pager;
    private final Program alertmanager;
    private final Browser alerts;
    private final Program prometheus;
    private final Browser queries;

    private Stack(Path folder, Pager pager, Program alertmanager, Browser alerts, Program prometheus, Browser queries) {
        this.folder = folder;
        this.pager = pager;
        this.alertmanager = alertmanager;
        this.alerts = alerts;
        this.prometheus = prometheus;
        this.queries = queries;
    }

    static Stack start(StackPrograms programs, Options options, Addresses addresses, Consumer<String> terminal) {
        try {
            Path folder = Files.createDirectories(options.folder())
                    .resolve("stack-" + ProcessHandle.current().pid())
                    .toAbsolutePath();
            Files.createDirectories(folder);
            StackFiles files = new StackFiles(programs.files(), folder);
            Pager pager = Pager.start(terminal);
            Browser alerts = new Browser(portNear(ALERTMANAGER_PORT));
            Browser queries = new Browser(portNear(PROMETHEUS_PORT));
            Program alertmanager = Program.start(
                    "alertmanager",
                    List.of(
                            programs.alertmanager().toString(),
                            "--config.file=" + files.alertmanager(pager),
                            "--storage.path=" + folder.resolve("alerts"),
                            "--web.listen-address=" + alerts.authority(),
                            "--cluster.listen-address="),
                    options.folder());
            Program prometheus = Program.start(
                    "prometheus",
                    List.of(
                            programs.prometheus().toString(),
                            "--config.file=" + files.prometheus(addresses, alerts, queries),
                            "--storage.tsdb.path=" + folder.resolve("series"),
                            "--storage.tsdb.retention.time=30d",
                            "--web.listen-address=" + queries.authority()),
                    options.folder());
            return new Stack(folder, pager, alertmanager, alerts, prometheus, queries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until both answer; their addresses, for people. */
    String awaitReady() throws InterruptedException {
        await(alertmanager, alerts);
        await(prometheus, queries);
        return """
                  prometheus    %1$s  (queries, as /api/v1/query?query=up; alerts, /api/v1/alerts)
                  alertmanager  %2$s  (what it was told, /api/v2/alerts)

                Alerts are shown below; the first ones come within a minute.
                """.formatted(queries.address(), alerts.address());
    }

    void requireAlive() {
        alertmanager.requireAlive();
        prometheus.requireAlive();
    }

    @Override
    public void close() {
        prometheus.close();
        alertmanager.close();
        pager.close();
        prometheus.forgetLog();
        alertmanager.forgetLog();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // It stays, then.
        }
    }

    private static void await(Program program, Browser browser) throws InterruptedException {
        long end = System.nanoTime() + TO_START;
        while (!browser.finds("/-/ready")) {
            program.requireAlive();
            if (System.nanoTime() > end) {
                throw program.failure("not ready within a minute");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** The usual port where it is free, else any. */
    private static int portNear(int usual) throws IOException {
        for (int port : new int[] {usual, 0}) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return socket.getLocalPort();
            } catch (IOException e) {
                if (port == 0) {
                    throw e;
                }
            }
        }
        throw new IllegalStateException("unreachable");
    }
}
