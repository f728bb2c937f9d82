package io.synfinance.agent.instrumentation;

import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.instrumentation.methods.MarkedMethods;
import io.synfinance.agent.instrumentation.methods.MethodRules;
import io.synfinance.agent.logging.AgentLog;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The one transformer: it sees every class that is defined, and lets nearly all pass after a look into a table and a
 * search of their bytes. Only a hit reaches Byte Buddy.
 */
final class Gate implements ClassFileTransformer {

    private static final String BRIDGE = AdviceErrors.class.getName();

    /** So many classes of its own make a JVM an application that may have something to weave soon. */
    private static final int APPLICATION_SIZE = 50;

    private final Map<String, Library> targets;
    private final @Nullable MethodRules methods;
    private final LazyWeaver weaver;
    private final WeavingListener listener;
    private final AgentLog log;
    private final ClassLoader engine = Gate.class.getClassLoader();
    private final ClassLoader platform = ClassLoader.getSystemClassLoader().getParent();
    private final Set<String> blindLoaders = ConcurrentHashMap.newKeySet();
    private final Set<String> switchedOff = ConcurrentHashMap.newKeySet();

    /** Counted without a lock: near is good enough. */
    private int applicationClasses;

    /** A gate for these targets, by internal name, and for marked methods unless their rules are null. */
    Gate(
            Map<String, Library> targets,
            @Nullable MethodRules methods,
            LazyWeaver weaver,
            WeavingListener listener,
            AgentLog log) {
        this.targets = targets;
        this.methods = methods;
        this.weaver = weaver;
        this.listener = listener;
        this.log = log;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String internalName,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        if (internalName == null || loader == engine) {
            return null;
        }
        if (loader != null && loader != platform && ++applicationClasses == APPLICATION_SIZE) {
            weaver.warmUpBeside();
        }
        byte[] woven = woven(loader, internalName, bytes);
        if (woven == null && redefined != null) {
            listener.restored(loader, redefined.getName());
        }
        return woven;
    }

    private byte @Nullable [] woven(@Nullable ClassLoader loader, String internalName, byte[] bytes) {
        Library library = targets.get(internalName);
        if (library != null) {
            return isOn(library.name()) ? weave(library, loader, internalName, bytes) : null;
        }
        return mayBeMarked(loader) && isOn(InstrumentationRegistry.METHODS)
                ? weaveMarked(loader, internalName, bytes)
                : null;
    }

    /** Takes an instrumentation in again; classes that are loaded get it when they are retransformed. */
    void switchOn(String instrumentation) {
        switchedOff.remove(instrumentation);
    }

    /** Takes an instrumentation out; classes that have it lose it when they are retransformed. */
    void switchOff(String instrumentation) {
        switchedOff.add(instrumentation);
    }

    /** The targets by binary name, as loaded classes give theirs. */
    Set<String> targetNames() {
        Set<String> names = new HashSet<>();
        for (String internalName : targets.keySet()) {
            names.add(internalName.replace('/', '.'));
        }
        return names;
    }

    /** Whether a class may have marked methods, as far as its loader tells. */
    boolean mayBeMarked(@Nullable ClassLoader loader) {
        return methods != null && loader != null && loader != platform && loader != engine;
    }

    private boolean isOn(String instrumentation) {
        return !switchedOff.contains(instrumentation);
    }

    private byte @Nullable [] weave(Library library, @Nullable ClassLoader loader, String internalName, byte[] bytes) {
        try {
            Weaver ready = ready(internalName);
            if (ready == null || !findsBridge(loader)) {
                return null;
            }
            TargetClass target = TargetClass.of(loader, internalName.replace('/', '.'), bytes);
            List<Hook> hooks = Weaver.meant(target, library.hooksFor(target.name()));
            Map<Hook, String> present = Weaver.present(target, hooks);
            if (hooks.isEmpty() || (present.isEmpty() && target.type().isInterface())) {
                return null; // another product's or version's, which only the name is common to
            }
            if (Weaver.missed(hooks, present.keySet()) > 0) {
                log.warn(library.name() + ": this version of " + target.name() + " has only " + present.size() + " of "
                        + hooks.size() + " expected methods; some requests may not be seen");
            }
            if (present.isEmpty()) {
                return null;
            }
            byte[] woven = ready.weave(target, present.keySet(), library.name());
            listener.woven(library.name(), loader, target.name(), new ArrayList<>(present.values()));
            log.debug(library.name() + ": woven " + target.name());
            return woven;
        } catch (Throwable e) {
            return isStopped(loader) ? null : failed(library.name(), internalName, e);
        }
    }

    private byte @Nullable [] weaveMarked(@Nullable ClassLoader loader, String internalName, byte[] bytes) {
        try {
            if (methods == null || loader == null || !methods.mayConcern(loader, internalName, bytes)) {
                return null; // as nearly all
            }
            Weaver ready = ready(internalName);
            if (ready == null || !findsBridge(loader)) {
                return null;
            }
            TargetClass target = TargetClass.withParameterNames(loader, internalName.replace('/', '.'), bytes);
            MarkedMethods marked = methods.mark(target);
            if (marked.count() == 0) {
                return null;
            }
            byte[] woven = ready.weave(target, marked, InstrumentationRegistry.METHODS);
            listener.woven(InstrumentationRegistry.METHODS, loader, target.name(), marked.names());
            log.debug("methods: woven " + marked.count() + " of " + target.name());
            return woven;
        } catch (Throwable e) {
            return isStopped(loader) ? null : failed(InstrumentationRegistry.METHODS, internalName, e);
        }
    }

    /** Woven code that does not find what it calls would fail, and the application with it. */
    private boolean findsBridge(@Nullable ClassLoader loader) {
        if (loader == null || loader == platform) {
            return true;
        }
        try {
            return loader.loadClass(BRIDGE) == AdviceErrors.class;
        } catch (ClassNotFoundException | LinkageError e) {
            if (!saysStopped(e) && blindLoaders.add(loader.getClass().getName())) {
                log.error("class loaders of the type " + loader.getClass().getName()
                        + " do not find the agent's classes, so theirs are left as they are");
            }
            return false;
        }
    }

    /** Whether its application has been taken away, so that it gives nothing any more: no fault of anybody's. */
    private static boolean isStopped(@Nullable ClassLoader loader) {
        try {
            return loader != null && loader.loadClass(BRIDGE) == null;
        } catch (ClassNotFoundException | LinkageError e) {
            return saysStopped(e);
        } catch (RuntimeException e) {
            return e instanceof IllegalStateException; // as another's may say it
        }
    }

    /** As Tomcat's loaders do. */
    private static boolean saysStopped(Throwable notFound) {
        return notFound.getCause() instanceof IllegalStateException;
    }

    private @Nullable Weaver ready(String internalName) throws Exception {
        Weaver ready = weaver.await();
        if (ready == null) {
            log.error("not ready in time, so left as it is: " + internalName.replace('/', '.'));
        }
        return ready;
    }

    private byte @Nullable [] failed(String instrumentation, String internalName, Throwable e) {
        listener.failed(instrumentation);
        log.warn(instrumentation + ": cannot weave " + internalName.replace('/', '.') + ", it stays as it is", e);
        return null;
    }
}
