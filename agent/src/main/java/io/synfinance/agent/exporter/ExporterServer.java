package io.synfinance.agent.exporter;

import io.synfinance.agent.config.ExporterConfig;
import io.synfinance.agent.logging.AgentLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The agent's own port: {@code /metrics}, {@code /-/healthy}, {@code /-/ready} and a page at {@code /}.
 *
 * <p>It is not the JDK's HTTP server, whose limits on clients are set for the whole JVM, and so for the application.
 */
public final class ExporterServer {

    private static final int BACKLOG = 64;
    private static final int IDLE_SECONDS = 10;

    private static final long PARTING_MILLIS = 1_000;

    private final ServerSocket listening;
    private final Thread acceptor;
    private final ExecutorService threads;
    private final Port port;
    private final ExporterConfig config;
    private final PortListener listener;
    private final AgentLog log;

    private ExporterServer(
            ServerSocket listening, Port port, ExporterConfig config, PortListener listener, AgentLog log) {
        this.listening = listening;
        this.port = port;
        this.config = config;
        this.listener = listener;
        this.log = log;
        this.threads = threads();
        this.acceptor = daemon(new Acceptor(listening, threads, port), "port");
    }

    /**
     * Opens the port and answers from then on, on daemon threads that end when there is nothing to do.
     *
     * @param config where to listen, and who may ask
     * @param metrics what {@code /metrics} answers
     * @param page what {@code /} answers, and what belongs to it
     * @param listener told of what is refused
     * @param log told of endpoints that fail, since the client is not
     * @return the open port
     * @throws IOException if the address is not of this machine, the port is taken, or a file for TLS or authentication cannot
     *     be used
     */
    public static ExporterServer open(
            ExporterConfig config, Endpoint metrics, PageEndpoint page, PortListener listener, AgentLog log)
            throws IOException {
        return open(config, PortLimits.DEFAULT, metrics, page, listener, log);
    }

    static ExporterServer open(
            ExporterConfig config,
            PortLimits limits,
            Endpoint metrics,
            PageEndpoint page,
            PortListener listener,
            AgentLog log)
            throws IOException {
        PortSecurity security = PortSecurity.of(config, listener, log);
        EndpointTable endpoints = new EndpointTable(limits.turnMillis(), listener, log)
                .withOpen("/-/healthy", new TextEndpoint("healthy\n"))
                .withOpen("/-/ready", new TextEndpoint("ready\n"))
                .with("/metrics", metrics);
        for (String path : page.paths()) {
            endpoints.with(path, page);
        }
        ServerSocket listening = new ServerSocket(config.port(), BACKLOG, InetAddress.getByName(config.host()));
        Port port = new Port(endpoints, security, limits, listener);
        ExporterServer server = new ExporterServer(listening, port, config, listener, log);
        server.acceptor.start();
        return server;
    }

    /**
     * Where people and Prometheus find the metrics.
     *
     * @return for example {@code http://127.0.0.1:9474/metrics}
     */
    public String metricsAddress() {
        String literal = config.host().indexOf(':') < 0 ? config.host() : "[" + config.host() + "]";
        String scheme = port.security().isEncrypted() ? "https" : "http";
        return scheme + "://" + literal + ":" + listening.getLocalPort() + "/metrics";
    }

    /**
     * Uses other files for TLS and authentication, at the same address.
     *
     * @param changed which files; its address does not matter
     * @throws IOException if one cannot be used; those before stay in force
     */
    public void secure(ExporterConfig changed) throws IOException {
        port.use(port.security().with(changed, listener, log));
    }

    /** Closes the port at once; answers that are under way are sent. */
    public void close() {
        port.close();
        try {
            listening.close();
        } catch (IOException e) {
            // It accepts nobody any more.
        }
        threads.shutdown();
        try {
            // The address is free when the thread that waits for connections has left.
            acceptor.join(PARTING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // One may have come in the meantime.
        port.close();
    }

    private static ThreadPoolExecutor threads() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), new Daemons());
    }

    private static Thread daemon(Runnable task, String job) {
        Thread thread = new Thread(task, "synfinance-agent-" + job);
        thread.setDaemon(true);
        // The application's loader would be held by a thread that it happened to start.
        thread.setContextClassLoader(ExporterServer.class.getClassLoader());
        return thread;
    }

    private static final class Daemons implements ThreadFactory {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Thread newThread(Runnable task) {
            return daemon(task, "http-" + count.incrementAndGet());
        }
    }
}
