package io.synfinance.agent.instrumentation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that remembers what it was told, as a reader would say it. */
final class RecordedWeaving implements WeavingListener {

    final List<String> events = new CopyOnWriteArrayList<>();

    @Override
    public void woven(String instrumentation, int methods) {
        events.add("woven " + methods + " of " + instrumentation);
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
