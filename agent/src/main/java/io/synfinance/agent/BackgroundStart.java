package io.synfinance.agent;

import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.exporter.PageEndpoint;
import io.synfinance.agent.exporter.ScrapeListener;
import io.synfinance.agent.instrumentation.InstrumentationRegistry;
import io.synfinance.agent.instrumentation.Instrumenter;
import io.synfinance.agent.instrumentation.methods.MethodRules;
import io.synfinance.agent.logging.AgentLog;
import io.synfinance.agent.logging.Announcement;
import io.synfinance.agent.metrics.Metrics;
import io.synfinance.agent.metrics.history.History;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What can be done beside the application's own start, in the order in which it is needed, and what is to be done later. */
final class BackgroundStart implements Runnable {

    private static final long PATIENCE_MILLIS = 10_000;

    private final Instrumenter instrumenter;
    private final FileRules rules;
    private final MethodRules methods;
    private final AgentConfig config;
    private final Metrics metrics;
    private final AgentLog log;
    private final LogManagerGuard logManager;
    private final long begun;
    private final Thread thread = new Thread(this, "synfinance-agent-start");
    private volatile @Nullable History history;
    private volatile @Nullable ExporterPort port;
    private volatile boolean stopped;

    BackgroundStart(
            Instrumenter instrumenter,
            FileRules rules,
            MethodRules methods,
            AgentConfig config,
            Metrics metrics,
            AgentLog log,
            LogManagerGuard logManager,
            long begun) {
        this.instrumenter = instrumenter;
        this.rules = rules;
        this.methods = methods;
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

    /**
     * Ends it, and closes the port. Returns when both are done, or, if it is still at work on classes of the application, when it
     * will open none any more.
     */
    void stop() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    private void close() {
        ExporterPort open = port;
        if (open != null) {
            open.close();
        }
        History past = history;
        if (past != null) {
            past.end();
        }
    }

    @Override
    public void run() {
        try {
            Announcement.starting();
            instrumenter.catchUp();
            History past = new History(metrics);
            history = past;
            PageContent content = new PageContent(config, instrumenter, methods, past, System.currentTimeMillis());
            ExporterPort opened = new ExporterPort(config, new PageEndpoint(content), scrapes(past), metrics, log);
            port = opened;
            if (!config.exporter().enabled()) {
                log.info(Version.TEXT + ": " + ExporterPort.whyThereIsNone(config.exporter()) + "; instruments "
                        + instrumented());
            } else if (config.exporter().tls() != null) {
                logManager.await(); // each handshake of the JDK asks a System.Logger whether it is to be logged
            }
            open(opened);
            ChangedSettings settings = new ChangedSettings(config, opened, metrics, instrumenter, methods, log);
            tend(opened, new FileWatch(config, System.getenv(), rules, settings, content, log));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            log.warn(whatIsMissing() + ", instrumentation goes on", e);
            if (!isOpen()) {
                Announcement.failed("the port stays closed: " + e);
            }
        } finally {
            if (stopped) { // whoever stops us may have given up waiting before the port was open
                close();
                Announcement.withdraw();
            }
        }
    }

    private void open(ExporterPort opened) {
        if (stopped) {
            return;
        }
        opened.openOrSayWhyNot();
        long took = System.nanoTime() - begun;
        metrics.agent().version(Version.TEXT);
        metrics.agent().startup(took);
        sayIfOpen(opened, "; ready in " + TimeUnit.NANOSECONDS.toMillis(took) + " ms");
    }

    private String whatIsMissing() {
        return isOpen() ? "changes of the file are not noticed any more" : "the port stays closed";
    }

    private boolean isOpen() {
        ExporterPort opened = port;
        return opened != null && opened.address() != null;
    }

    private ScrapeListener scrapes(History past) {
        return (nanos, bytes) -> {
            metrics.agent().scraped(nanos, bytes);
            past.begin(); // so that there is something to see when somebody opens the page later
        };
    }

    /** On this thread, which ends when nothing can be to do any more. */
    private void tend(ExporterPort opened, FileWatch watch) throws InterruptedException {
        long dueIn = Math.min(opened.dueIn(), watch.dueIn());
        while (dueIn < Long.MAX_VALUE && !stopped) {
            TimeUnit.NANOSECONDS.sleep(dueIn);
            if (opened.tend()) {
                sayIfOpen(opened, "");
            }
            watch.tend();
            dueIn = Math.min(opened.dueIn(), watch.dueIn());
        }
    }

    private void sayIfOpen(ExporterPort opened, String howLong) {
        String address = opened.address();
        if (address != null) {
            log.info(Version.TEXT + ": metrics on " + address + "; instruments " + instrumented() + howLong);
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
