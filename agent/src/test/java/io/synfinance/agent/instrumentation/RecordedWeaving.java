package io.synfinance.agent.instrumentation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A listener that remembers what it was told, as a reader would say it. */
final class RecordedWeaving implements WeavingListener {

    final List<String> events = new CopyOnWriteArrayList<>();

    @Override
    public void woven(String instrumentation, @Nullable ClassLoader loader, String type, List<String> methods) {
        events.add("woven " + methods.size() + " of " + instrumentation);
    }

    @Override
    public void restored(@Nullable ClassLoader loader, String type) {
        events.add("restored " + type);
    }

    @Override
    public void failed(String instrumentation) {
        events.add("failed " + instrumentation);
    }

    @Override
    public void switched(String instrumentation, boolean on) {
        events.add("switched " + (on ? "on " : "off ") + instrumentation);
    }
}
