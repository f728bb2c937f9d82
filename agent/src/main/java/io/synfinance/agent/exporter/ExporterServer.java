package io.synfinance.agent.exporter;

import com.sun.net.httpserver.HttpServer;
import io.synfinance.agent.config.ExporterConfig;
import io.synfinance.agent.logging.AgentLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The agent's own port: {@code /metrics}, {@code /-/healthy}, {@code /-/ready} and a page at {@code /}. */
public final class ExporterServer {

    private static final int THREADS = 4;
    private static final int QUEUE = 64;
    private static final int BACKLOG = 64;
    private static final int IDLE_SECONDS = 10;

    private final HttpServer server;
    private final String host;

    private ExporterServer(HttpServer server, String host) {
        this.server = server;
        this.host = host;
    }

    /**
     * Opens the port and answers from then on, on daemon threads that end when there is nothing to do.
     *
     * @param config where to listen
     * @param metrics what {@code /metrics} answers
     * @param page what {@code /} answers, and what belongs to it
     * @param log told of endpoints that fail, since the client is not
     * @return the open port
     * @throws IOException if the address is not of this machine, or the port is taken
     */
    public static ExporterServer open(ExporterConfig config, ScrapeEndpoint metrics, PageEndpoint page, AgentLog log)
            throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(config.host()), config.port());
        HttpServer server = HttpServer.create(address, BACKLOG);
        EndpointTable endpoints = new EndpointTable(log)
                .with("/metrics", metrics)
                .with("/-/healthy", new TextEndpoint("healthy\n"))
                .with("/-/ready", new TextEndpoint("ready\n"));
        for (String path : page.paths()) {
            endpoints.with(path, page);
        }
        server.createContext("/", endpoints);
        server.setExecutor(pool());
        server.start();
        return new ExporterServer(server, config.host());
    }

    /**
     * Where people and Prometheus find the metrics.
     *
     * @return for example {@code http://127.0.0.1:9474/metrics}
     */
    public String metricsAddress() {
        String literal = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return "http://" + literal + ":" + server.getAddress().getPort() + "/metrics";
    }

    /** Closes the port at once. */
    public void close() {
        server.stop(0);
    }

    private static ThreadPoolExecutor pool() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUE), new Daemons());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static final class Daemons implements ThreadFactory {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Thread newThread(Runnable task) {
            Thread thread = new Thread(task, "synfinance-agent-http-" + count.incrementAndGet());
            thread.setDaemon(true);
            // The application's loader would be held by a thread that it happened to start.
            thread.setContextClassLoader(ExporterServer.class.getClassLoader());
            return thread;
        }
    }
}
