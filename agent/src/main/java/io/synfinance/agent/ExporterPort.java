package io.synfinance.agent;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.config.ExporterConfig;
import io.synfinance.agent.exporter.ExporterServer;
import io.synfinance.agent.exporter.PageEndpoint;
import io.synfinance.agent.exporter.ScrapeEndpoint;
import io.synfinance.agent.exporter.ScrapeListener;
import io.synfinance.agent.logging.AgentLog;
import io.synfinance.agent.logging.Announcement;
import io.synfinance.agent.metrics.Metrics;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The agent's port through its life: opened, tried again while it is taken, and opened elsewhere if the settings say so. */
final class ExporterPort {

    private static final long RETRY_SECONDS = 10;

    private final Metrics metrics;
    private final AgentLog log;
    private final ScrapeEndpoint scrape;
    private final PageEndpoint page;
    private final JvmRegistry jvm = new JvmRegistry();
    private ExporterConfig config;
    private volatile boolean jvmMetrics;
    private volatile @Nullable ExporterServer server;
    private long tried;
    private boolean openedByChange;

    ExporterPort(AgentConfig config, PageEndpoint page, ScrapeListener scrapes, Metrics metrics, AgentLog log) {
        this.config = config.exporter();
        this.jvmMetrics = config.jvmMetrics();
        this.metrics = metrics;
        this.log = log;
        this.page = page;
        scrape = new ScrapeEndpoint(new MetricsSource(metrics), this::registry, scrapes);
    }

    /** Tries for the first time, if there is to be a port; what goes wrong is said once. */
    void openOrSayWhyNot() {
        if (!config.enabled()) {
            sayWhyNot(config);
            return;
        }
        tried = System.nanoTime();
        try {
            server = open(config);
        } catch (IOException e) {
            String reason = reason(e, config) + "; instrumentation goes on, trying again every " + RETRY_SECONDS + " s"
                    + (isOfTheAddress(e) ? "; choose another port with exporter.port=…" : "");
            log.error(reason);
            Announcement.failed(reason);
        }
    }

    /** Null while there is none. */
    @Nullable
    String address() {
        ExporterServer open = server;
        return open == null ? null : open.metricsAddress();
    }

    /** Nanoseconds until there is something to do. */
    long dueIn() {
        if (openedByChange) {
            return 0;
        }
        return server != null || !config.enabled()
                ? Long.MAX_VALUE
                : tried + TimeUnit.SECONDS.toNanos(RETRY_SECONDS) - System.nanoTime();
    }

    /** Tries again, silently; says whether it is open now and was not before. */
    boolean tend() {
        if (openedByChange) {
            openedByChange = false;
            return true;
        }
        if (dueIn() > 0) {
            return false;
        }
        tried = System.nanoTime();
        metrics.agent().portRetry();
        try {
            server = open(config);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Uses other settings, or none of them. Where there is no port now, they hold even if it cannot be opened yet: there is
     * none that could go on as it was, and it is tried again.
     *
     * @throws IOException if an open port cannot be as they say; it is as before then
     */
    void use(ExporterConfig changed) throws IOException {
        ExporterServer before = server;
        if (before == null) {
            config = changed;
            openOrSayWhyNot();
            openedByChange = server != null;
            return;
        }
        if (!changed.enabled()) {
            before.close();
            server = null;
            sayWhyNot(changed);
        } else if (changed.port() == config.port() && changed.host().equals(config.host())) {
            before.secure(changed);
            Announcement.open(before.metricsAddress());
        } else {
            server = move(before, changed);
        }
        config = changed;
        String address = address();
        if (address != null) {
            log.info("metrics on " + address);
        }
    }

    /** The same number at another address is taken as long as the old one is open. */
    private ExporterServer move(ExporterServer before, ExporterConfig changed) throws IOException {
        boolean clash = changed.port() == config.port() && changed.port() != 0;
        if (clash) {
            before.close();
        }
        try {
            ExporterServer next = open(changed);
            before.close();
            return next;
        } catch (IOException e) {
            if (clash) {
                server = null;
                openOrSayWhyNot();
            }
            throw new IOException(reason(e, changed), e);
        }
    }

    /** What there is to say if there is to be no port. */
    static String whyThereIsNone(ExporterConfig config) {
        return config.isRefused() ? "no port (" + config.refusal() + ")" : "no port (exporter.enabled=false)";
    }

    private static void sayWhyNot(ExporterConfig config) {
        if (config.isRefused()) {
            Announcement.failed(whyThereIsNone(config));
        } else {
            Announcement.off(whyThereIsNone(config));
        }
    }

    /** Closes it for good, from another thread. */
    void close() {
        ExporterServer open = server;
        if (open != null) {
            open.close();
        }
        jvm.close();
    }

    /** Shows the JVM's own metrics from the next scrape on, or no more. */
    void showJvmMetrics(boolean shown) {
        jvmMetrics = shown;
        scrape.renew();
        if (!shown) {
            jvm.end();
        }
    }

    private ExporterServer open(ExporterConfig wanted) throws IOException {
        ExporterServer open = ExporterServer.open(wanted, scrape, page, Recorders.ofPort(metrics.agent()), log);
        Announcement.open(open.metricsAddress());
        return open;
    }

    private static String reason(IOException e, ExporterConfig wanted) {
        return isOfTheAddress(e)
                ? "exporter.port: cannot listen on " + wanted.host() + ":" + wanted.port() + " (" + e.getMessage() + ")"
                : "exporter: " + e.getMessage();
    }

    private static boolean isOfTheAddress(IOException e) {
        return e instanceof SocketException || e instanceof UnknownHostException;
    }

    /** Some 200 ms of cold code, and JMX behind it: an application that nobody scrapes never pays for it. */
    private @Nullable PrometheusRegistry registry() {
        if (jvmMetrics && !metrics.mayAskBeans()) {
            return null;
        }
        PrometheusRegistry registry = new PrometheusRegistry();
        if (jvmMetrics) {
            try {
                jvm.fill(registry);
            } catch (LinkageError e) {
                log.warn("this Java has no module java.management, so jvm_* and process_* are not all there (" + e
                        + ")");
            }
        }
        return registry;
    }
}
