package io.synfinance.agent;

import io.synfinance.agent.bootstrap.CacheBridge;
import io.synfinance.agent.bootstrap.ConnectionsBridge;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.config.InstrumentationConfig;
import io.synfinance.agent.instrumentation.InstrumentationRegistry;
import io.synfinance.agent.instrumentation.Instrumenter;
import io.synfinance.agent.instrumentation.LaterCompanions;
import io.synfinance.agent.instrumentation.caches.CacheLookups;
import io.synfinance.agent.instrumentation.methods.MethodRules;
import io.synfinance.agent.instrumentation.pools.OpenConnections;
import io.synfinance.agent.logging.AgentLog;
import io.synfinance.agent.logging.Announcement;
import io.synfinance.agent.metrics.Metrics;
import io.synfinance.agent.metrics.MetricsSettings;
import java.lang.instrument.Instrumentation;
import java.util.function.BiFunction;

/**
 * The story of the start. On the application's thread: configuration, recorders, the gate. Beside it, on a daemon thread:
 * Byte Buddy, what was loaded before, the port, and one line that says what is on.
 */
public final class AgentInstaller implements BiFunction<String, Instrumentation, Runnable> {

    /** Called by {@code AgentMain}, across class loaders. */
    public AgentInstaller() {}

    /**
     * Starts the agent.
     *
     * @param argument of the agent
     * @param jvm given by the JVM
     * @return what takes the agent out again
     */
    @Override
    public Runnable apply(String argument, Instrumentation jvm) {
        long begun = System.nanoTime();
        AgentConfig config =
                AgentConfig.read(argument, System.getProperties(), System.getenv(), InstrumentationRegistry.names());
        AgentLog log = new AgentLog(System.err, config.logLevel());
        for (String problem : config.problems()) {
            log.warn(problem);
        }
        if (!config.enabled()) {
            log.info("switched off (enabled=false)");
            Announcement.off("switched off (enabled=false)");
            return Announcement::withdraw;
        }
        Metrics metrics = Metrics.create(MetricsSettings.defaults()
                .withNamespace(config.metrics().namespace())
                .withSeriesLimit(config.metrics().maxSeries())
                .withSeriesLimits(config.metrics().limits())
                .withBounds(config.metrics().buckets())
                .withBuckets(
                        config.metrics().hasClassicHistograms(),
                        config.metrics().hasNativeHistograms()));
        metrics.http().nameEndpointsBy(config.metrics().endpoints());
        HttpBridge.install(metrics.http());
        CacheBridge.install(new CacheLookups(Recorders.of(metrics.caches())));
        ConnectionsBridge.install(new OpenConnections(Recorders.of(metrics.connections())));
        MethodRules methods = methods(config, metrics, log);
        FileRules rules = new FileRules(config, methods, metrics.configuration(), log);
        rules.start();
        Instrumenter instrumenter = instrumenter(jvm, config, methods, metrics, log);
        rules.weaveBy(instrumenter);
        methods.tell(rules);
        LogManagerGuard logManager = new LogManagerGuard(jvm);
        metrics.awaitBeans(logManager);
        BackgroundStart background =
                new BackgroundStart(instrumenter, rules, methods, config, metrics, log, logManager, begun);
        Detachment detachment = new Detachment(background, instrumenter, log);
        try {
            instrumenter.start();
            background.start();
        } catch (RuntimeException | Error e) {
            try {
                detachment.undo(); // half a start would be in the way of the next
            } catch (RuntimeException | Error also) {
                e.addSuppressed(also);
            }
            throw e;
        }
        return detachment;
    }

    private static Instrumenter instrumenter(
            Instrumentation jvm, AgentConfig config, MethodRules methods, Metrics metrics, AgentLog log) {
        InstrumentationConfig switches = config.instrumentation();
        for (String name : InstrumentationRegistry.names()) {
            if (!switches.isEnabled(name)) {
                metrics.agent().instrumentationEnabled(name, false);
            }
        }
        boolean withMethods = switches.isEnabled(InstrumentationRegistry.METHODS);
        metrics.agent().instrumentationEnabled(InstrumentationRegistry.METHODS, withMethods);
        return new Instrumenter(jvm, switches, methods, Recorders.of(metrics.agent()), log);
    }

    private static MethodRules methods(AgentConfig config, Metrics metrics, AgentLog log) {
        return new MethodRules(
                new MethodRecorders(metrics),
                config.instrumentation().isEnabled(InstrumentationRegistry.FOREIGN_ANNOTATIONS),
                config.methods().personalLabels(),
                new LaterCompanions(),
                log);
    }
}
