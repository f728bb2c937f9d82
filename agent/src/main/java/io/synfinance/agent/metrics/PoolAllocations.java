package io.synfinance.agent.metrics;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * The bytes that were allocated in each memory pool, as the garbage collectors tell after each collection.
 *
 * <p>The Prometheus client counts the same, but never takes its listener away from the collectors' beans. These are the JVM's,
 * and would hold an agent that has been detached, and what was before {@code metrics.jvm} was switched off and on.
 */
public final class PoolAllocations implements NotificationListener {

    private final List<NotificationEmitter> collectors = new ArrayList<>();
    private final Map<String, Long> allocated = new TreeMap<>();
    private final Map<String, Long> usedAfter = new TreeMap<>();

    private PoolAllocations() {}

    /**
     * Listens to the collectors of this JVM until it is told to end.
     *
     * @return what has counted nothing so far
     */
    public static PoolAllocations begin() {
        PoolAllocations allocations = new PoolAllocations();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter) {
                NotificationEmitter emitter = (NotificationEmitter) collector;
                emitter.addNotificationListener(allocations, null, null);
                allocations.collectors.add(emitter);
            }
        }
        return allocations;
    }

    /** Listens no more. */
    public void end() {
        for (NotificationEmitter collector : collectors) {
            try {
                collector.removeNotificationListener(this);
            } catch (ListenerNotFoundException e) {
                // It has been taken out already.
            }
        }
    }

    /**
     * Gives what was allocated since the beginning, and what each pool held at its first collection.
     *
     * @return bytes by the pool's name
     */
    public synchronized Map<String, Long> byPool() {
        return new TreeMap<>(allocated);
    }

    /** Called on a thread of the JVM, which prints what a listener throws. */
    @Override
    public void handleNotification(Notification notification, Object handback) {
        Object data = notification.getUserData();
        if (GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(notification.getType())
                && data instanceof CompositeData) {
            try {
                collected(GarbageCollectionNotificationInfo.from((CompositeData) data));
            } catch (RuntimeException | LinkageError e) {
                // This collection is left out.
            }
        }
    }

    private void collected(GarbageCollectionNotificationInfo info) {
        Map<String, MemoryUsage> after = info.getGcInfo().getMemoryUsageAfterGc();
        info.getGcInfo().getMemoryUsageBeforeGc().forEach((pool, before) -> {
            MemoryUsage left = after.get(pool);
            if (left != null) {
                collected(pool, before.getUsed(), left.getUsed());
            }
        });
    }

    /** What has come since the last collection, and what this one itself has moved in from other pools. */
    synchronized void collected(String pool, long before, long after) {
        long known = usedAfter.getOrDefault(pool, 0L);
        long grown = Math.max(0, before - known) + Math.max(0, after - before);
        usedAfter.put(pool, after);
        if (grown > 0) {
            allocated.merge(pool, grown, Long::sum);
        }
    }
}
