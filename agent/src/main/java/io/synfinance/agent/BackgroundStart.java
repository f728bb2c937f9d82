package io.synfinance.agent;

import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.exporter.ExporterServer;
import io.synfinance.agent.exporter.PageEndpoint;
import io.synfinance.agent.exporter.ScrapeEndpoint;
import io.synfinance.agent.instrumentation.InstrumentationRegistry;
import io.synfinance.agent.instrumentation.Instrumenter;
import io.synfinance.agent.logging.AgentLog;
import io.synfinance.agent.metrics.Metrics;
import io.synfinance.agent.metrics.MetricsRegistration;
import io.synfinance.agent.metrics.history.History;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What can be done beside the application's own start, in the order in which it is needed. */
final class BackgroundStart implements Runnable {

    private static final long RETRY_SECONDS = 10;
    private static final long PATIENCE_MILLIS = 10_000;

    private final Instrumenter instrumenter;
    private final FileRules rules;
    private final AgentConfig config;
    private final Metrics metrics;
    private final AgentLog log;
    private final LogManagerGuard logManager;
    private final long begun;
    private final Thread thread = new Thread(this, "synfinance-agent-start");
    private volatile @Nullable ExporterServer port;

    BackgroundStart(
            Instrumenter instrumenter,
            FileRules rules,
            AgentConfig config,
            Metrics metrics,
            AgentLog log,
            LogManagerGuard logManager,
            long begun) {
        this.instrumenter = instrumenter;
        this.rules = rules;
        this.config = config;
        this.metrics = metrics;
        this.log = log;
        this.logManager = logManager;
        this.begun = begun;
    }

    void start() {
        thread.setDaemon(true);
        thread.setContextClassLoader(BackgroundStart.class.getClassLoader());
        thread.start();
    }

    /** Ends it wherever it is, and closes the port; returns when both are done. */
    void stop() {
        thread.interrupt();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ExporterServer open = port;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void run() {
        try {
            instrumenter.catchUp();
            if (config.exporter().enabled()) {
                logManager.await();
                openPort();
            } else {
                log.info(Version.TEXT + ": no port (exporter.enabled=false); instruments " + instrumented());
            }
            rules.watch(instrumenter);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            log.warn("the port stays closed, instrumentation goes on", e);
        }
    }

    private void openPort() throws InterruptedException {
        History history = new History(metrics);
        ScrapeEndpoint scrape = new ScrapeEndpoint(this::registry, (nanos, bytes) -> {
            metrics.agent().scraped(nanos, bytes);
            history.begin(); // so that there is something to see when somebody opens the page later
        });
        PageEndpoint page = new PageEndpoint(new PageContent(config, history, System.currentTimeMillis()));
        ExporterServer server = tryToOpen(scrape, page, true);
        while (server == null) {
            TimeUnit.SECONDS.sleep(RETRY_SECONDS);
            metrics.agent().portRetry();
            server = tryToOpen(scrape, page, false);
        }
        port = server;
        metrics.agent().version(Version.TEXT);
        metrics.agent().startup(System.nanoTime() - begun);
        log.info(Version.TEXT + ": metrics on " + server.metricsAddress() + "; instruments " + instrumented()
                + "; ready in "
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) + " ms");
    }

    /** Some 200 ms of cold code, and JMX behind it: an application that nobody scrapes never pays for it. */
    private PrometheusRegistry registry() {
        PrometheusRegistry registry = new PrometheusRegistry();
        MetricsRegistration.register(metrics, registry);
        if (config.jvmMetrics()) {
            JvmMetrics.builder().register(registry);
        }
        return registry;
    }

    private @Nullable ExporterServer tryToOpen(ScrapeEndpoint scrape, PageEndpoint page, boolean first) {
        try {
            return ExporterServer.open(config.exporter(), scrape, page, log);
        } catch (IOException e) {
            if (first) {
                log.error("exporter.port: cannot listen on " + config.exporter().host() + ":"
                        + config.exporter().port() + " (" + e.getMessage()
                        + "); instrumentation goes on, trying again every " + RETRY_SECONDS
                        + " s; choose another port with exporter.port=…");
            }
            return null;
        }
    }

    /** As in {@code methods and 30 libraries, without tomcat}: the libraries that are there show in the metrics. */
    private String instrumented() {
        List<String> on = instrumentations();
        boolean methods = on.remove(InstrumentationRegistry.METHODS);
        boolean foreign = on.remove(InstrumentationRegistry.FOREIGN_ANNOTATIONS);
        List<String> off = new ArrayList<>(InstrumentationRegistry.names());
        off.removeAll(on);
        off.remove(methods ? InstrumentationRegistry.METHODS : "");
        off.remove(foreign ? InstrumentationRegistry.FOREIGN_ANNOTATIONS : "");
        return (methods ? "methods and " : "") + on.size() + " libraries"
                + (off.isEmpty() ? "" : ", without " + String.join(", ", off));
    }

    private List<String> instrumentations() {
        List<String> names = new ArrayList<>();
        for (String name : InstrumentationRegistry.names()) {
            if (config.instrumentation().isEnabled(name)) {
                names.add(name);
            }
        }
        return names;
    }
}
