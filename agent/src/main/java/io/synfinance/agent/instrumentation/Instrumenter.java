package io.synfinance.agent.instrumentation;

import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.config.InstrumentationConfig;
import io.synfinance.agent.instrumentation.methods.ClassFileReader;
import io.synfinance.agent.instrumentation.methods.LoadedClassFacts;
import io.synfinance.agent.instrumentation.methods.MethodRules;
import io.synfinance.agent.instrumentation.methods.RuleSet;
import io.synfinance.agent.logging.AgentLog;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Instruments the application: classes that come from now on, and those that are there already. */
public final class Instrumenter {

    private static final String OURSELVES = "io.synfinance.agent.";

    private static final Class<?>[] NO_CLASSES = {};

    private final Instrumentation jvm;
    private final WovenClasses listener;
    private final AgentLog log;
    private final Map<String, Library> libraries;
    private final Gate gate;
    private final AdviceErrorCounter errors;
    private final MethodRules methods;
    private final ClassFileReader classFiles = new ClassFileReader();
    private final Set<String> targets;
    private volatile Class<?>[] loadedBefore = NO_CLASSES;

    /**
     * An instrumenter, not yet started.
     *
     * @param jvm given by the JVM
     * @param switches which instrumentations are on
     * @param methods the rules for marked methods
     * @param listener told of everything
     * @param log told of what somebody should know
     */
    public Instrumenter(
            Instrumentation jvm,
            InstrumentationConfig switches,
            MethodRules methods,
            WeavingListener listener,
            AgentLog log) {
        this.jvm = jvm;
        this.listener = new WovenClasses(listener);
        this.log = log;
        this.methods = methods;
        this.libraries = InstrumentationRegistry.targets();
        this.gate = new Gate(libraries, methods, new LazyWeaver(), this.listener, log);
        this.targets = gate.targetNames();
        this.errors = new AdviceErrorCounter(this.listener, log, this::takeOutLater);
        for (String name : InstrumentationRegistry.names()) {
            if (!switches.isEnabled(name)) {
                gate.switchOff(name);
            }
        }
    }

    /**
     * The classes that are woven now.
     *
     * @return {@code total}, and of some hundred {@code classes} {@code name}, {@code by} and {@code methods}, for JSON
     */
    public Map<String, Object> woven() {
        return listener.tell();
    }

    /** Opens the gate: from now on classes are seen as they come. Returns at once. */
    public void start() {
        Companions.install(new CompanionFactory(libraries));
        AdviceErrors.install(errors);
        // Once through the gate, so that it loads no class of its own while the application loads one of its.
        gate.transform(null, "", null, null, new byte[1]);
        jvm.addTransformer(gate, true);
        // From here on the gate sees every class; looking later would find those again that it has seen.
        loadedBefore = jvm.getAllLoadedClasses();
    }

    /** Instruments what was loaded before the gate opened: by an agent before us, an AOT cache, or before we were attached. */
    public void catchUp() {
        List<Class<?>> early = new ArrayList<>();
        for (Class<?> type : loadedBefore) {
            if ((targets.contains(type.getName()) || isMarked(type)) && jvm.isModifiableClass(type)) {
                early.add(type);
            }
        }
        loadedBefore = NO_CLASSES;
        // Class loaders first: one may have to be woven before what it has loaded finds the bridge.
        early.sort(Comparator.comparing(type -> !ClassLoader.class.isAssignableFrom(type)));
        retransform(early);
    }

    private boolean isMarked(Class<?> type) {
        return gate.mayBeMarked(type.getClassLoader())
                && !type.getName().startsWith(OURSELVES)
                && isConcerned(type, methods, methods.fileRules());
    }

    private boolean isConcerned(Class<?> type, MethodRules rules, RuleSet fileRules) {
        return !type.isArray() && rules.mayConcern(new LoadedClassFacts(type, classFiles), fileRules);
    }

    /**
     * Puts other rules of the configuration file into force: weaves what they mean, takes out what they no longer mean.
     *
     * @param rules in place of those before
     */
    public void use(RuleSet rules) {
        methods.use(rules);
        retransform(concernedBy(methods, rules));
    }

    /** Takes everything out again: no class passes the gate any more, and what was woven gets its own bytes back. */
    public void stop() {
        jvm.removeTransformer(gate);
        List<Class<?>> woven = loaded(targets);
        woven.addAll(concernedBy(methods, methods.fileRules()));
        retransform(woven);
        Companions.uninstall();
        AdviceErrors.uninstall();
    }

    /** Takes out what was woven for a rule that is no longer in force; returns at once. */
    public void takeOutRefused() {
        new AgentThread(() -> retransform(concernedBy(methods, methods.fileRules())), "take-out").start();
    }

    private List<Class<?>> concernedBy(MethodRules rules, RuleSet inForce) {
        List<Class<?>> concerned = new ArrayList<>();
        for (Class<?> type : jvm.getAllLoadedClasses()) {
            if (gate.mayBeMarked(type.getClassLoader())
                    && !type.getName().startsWith(OURSELVES)
                    && jvm.isModifiableClass(type)
                    && (rules.hasWoven(type.getName()) || isConcerned(type, rules, inForce))) {
                concerned.add(type);
            }
        }
        return concerned;
    }

    /**
     * Takes an instrumentation in or out, and with it what is loaded already.
     *
     * @param instrumentation its kebab-case name
     * @param on whether it is in from now on
     */
    public void switchTo(String instrumentation, boolean on) {
        if (instrumentation.equals(InstrumentationRegistry.FOREIGN_ANNOTATIONS)) {
            methods.countForeign(on);
        } else if (on) {
            errors.forget(instrumentation);
            gate.switchOn(instrumentation);
        } else {
            gate.switchOff(instrumentation);
        }
        listener.switched(instrumentation, on);
        Set<String> names = targetsOf(instrumentation);
        retransform(names.isEmpty() ? concernedBy(methods, methods.fileRules()) : loaded(names));
    }

    private void takeOutLater(String instrumentation) {
        gate.switchOff(instrumentation);
        listener.switched(instrumentation, false);
        // Retransformation stops the world; not on a thread that serves a request.
        new AgentThread(() -> retransform(loaded(targetsOf(instrumentation))), "take-out").start();
    }

    private Set<String> targetsOf(String instrumentation) {
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, Library> target : libraries.entrySet()) {
            if (target.getValue().name().equals(instrumentation)) {
                names.add(target.getKey().replace('/', '.'));
            }
        }
        return names;
    }

    private List<Class<?>> loaded(Set<String> names) {
        List<Class<?>> loaded = new ArrayList<>();
        for (Class<?> type : jvm.getAllLoadedClasses()) {
            if (names.contains(type.getName())) {
                loaded.add(type);
            }
        }
        return loaded;
    }

    private void retransform(List<Class<?>> types) {
        for (Class<?> type : types) {
            try {
                jvm.retransformClasses(type);
            } catch (UnmodifiableClassException | LinkageError | RuntimeException e) {
                log.warn("cannot instrument " + type.getName() + ", which was loaded before the agent: " + e);
            }
        }
    }
}
