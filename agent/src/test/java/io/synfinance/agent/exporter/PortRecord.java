package io.synfinance.agent.exporter;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What the port has refused. */
final class PortRecord implements PortListener {

    final List<String> refused = new CopyOnWriteArrayList<>();
    final AtomicInteger failedReloads = new AtomicInteger();

    @Override
    public void refused(String reason) {
        refused.add(reason);
    }

    @Override
    public void reloadFailed() {
        failedReloads.incrementAndGet();
    }
}
