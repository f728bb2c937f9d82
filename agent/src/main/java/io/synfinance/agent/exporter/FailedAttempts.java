package io.synfinance.agent.exporter;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Wrong credentials by address, a bounded number of addresses: after ten within a minute, that address has to wait. */
final class FailedAttempts {

    static final int MAX = 10;
    static final long WINDOW_SECONDS = 60;

    private static final int ADDRESSES = 1_000;

    private final LongSupplier nanoClock;
    private final Map<InetAddress, Count> counts = new LinkedHashMap<InetAddress, Count>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Count> eldest) {
            return size() > ADDRESSES;
        }
    };

    FailedAttempts(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    synchronized boolean areTooMany(InetAddress address) {
        Count count = counts.get(address);
        return count != null && count.failed >= MAX && !isOver(count);
    }

    synchronized void add(InetAddress address) {
        Count count = counts.get(address);
        if (count == null || isOver(count)) {
            count = new Count(nanoClock.getAsLong());
            counts.put(address, count);
        }
        count.failed++;
    }

    private boolean isOver(Count count) {
        return nanoClock.getAsLong() - count.since > TimeUnit.SECONDS.toNanos(WINDOW_SECONDS);
    }

    private static final class Count {
        private final long since;
        private int failed;

        Count(long since) {
            this.since = since;
        }
    }
}
