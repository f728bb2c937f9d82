package io.synfinance.agent.instrumentation;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes that are woven now, by name: the first few hundred with their methods, and how many there are. A class that
 * several loaders have loaded is one; it is there as long as one of them is that has not got it back.
 */
final class WovenClasses implements WeavingListener {

    private static final int LISTED = 500;
    private static final int KNOWN = 10_000;
    private static final int METHODS = 20;

    private final WeavingListener next;
    private final Map<String, WovenClass> classes = new TreeMap<>();

    /** Passes on what it is told. */
    WovenClasses(WeavingListener next) {
        this.next = next;
    }

    /** The listed ones in the order of their names, in types of the JDK that can be written as JSON. */
    synchronized Map<String, Object> tell() {
        classes.values().removeIf(each -> !each.isThere());
        List<Object> listed = new ArrayList<>();
        for (WovenClass each : classes.values()) {
            if (listed.size() < LISTED) {
                listed.add(each.told);
            }
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("total", classes.size());
        told.put("classes", listed);
        return told;
    }

    @Override
    public void woven(String instrumentation, @Nullable ClassLoader loader, String type, List<String> methods) {
        next.woven(instrumentation, loader, type, methods);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", type);
        told.put("by", instrumentation);
        told.put("methods", new ArrayList<>(methods.subList(0, Math.min(METHODS, methods.size()))));
        told.put("more", Math.max(0, methods.size() - METHODS));
        add(loader, type, told);
    }

    private synchronized void add(@Nullable ClassLoader loader, String type, Map<String, Object> told) {
        WovenClass known = classes.get(type);
        if (known == null && classes.size() == KNOWN) {
            classes.values().removeIf(each -> !each.isThere());
        }
        if (known == null && classes.size() < KNOWN) {
            known = new WovenClass();
            classes.put(type, known);
        }
        if (known != null) {
            known.told = told;
            known.remove(loader);
            known.loaders.add(new WeakReference<>(named(loader)));
        }
    }

    @Override
    public void restored(@Nullable ClassLoader loader, String type) {
        next.restored(loader, type);
        synchronized (this) {
            WovenClass known = classes.get(type);
            if (known != null) {
                known.remove(loader);
            }
        }
    }

    @Override
    public void failed(String instrumentation) {
        next.failed(instrumentation);
    }

    @Override
    public void switched(String instrumentation, boolean on) {
        next.switched(instrumentation, on);
    }

    /** The bootstrap loader is none; ours stays as long. */
    private static ClassLoader named(@Nullable ClassLoader loader) {
        return loader == null ? WovenClasses.class.getClassLoader() : loader;
    }

    private static final class WovenClass {
        private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        private Map<String, Object> told = new LinkedHashMap<>();

        /** Those that are collected go too. */
        void remove(@Nullable ClassLoader loader) {
            loaders.removeIf(each -> each.get() == null || each.get() == named(loader));
        }

        boolean isThere() {
            return loaders.stream().anyMatch(each -> each.get() != null);
        }
    }
}
