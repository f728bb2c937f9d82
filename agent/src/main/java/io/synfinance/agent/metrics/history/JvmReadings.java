package io.synfinance.agent.metrics.history;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the JVM tells of itself, from the beans that {@code jvm_*} of a scrape come from. */
final class JvmReadings {

    private static final double MILLIS_PER_SECOND = TimeUnit.SECONDS.toMillis(1);

    private JvmReadings() {}

    static void read(Map<Track, TrackLines> tracks) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        put(tracks, Track.HEAP_USED, heap.getUsed());
        put(tracks, Track.HEAP_COMMITTED, heap.getCommitted());
        put(tracks, Track.HEAP_MAX, heap.getMax() > 0 ? (double) heap.getMax() : Double.NaN);
        put(
                tracks,
                Track.NON_HEAP,
                ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getUsed());
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            put(tracks, Track.COLLECTIONS, Math.max(0, collector.getCollectionCount()));
            put(tracks, Track.COLLECTING, Math.max(0, collector.getCollectionTime()) / MILLIS_PER_SECOND);
        }
        put(tracks, Track.THREADS, ManagementFactory.getThreadMXBean().getThreadCount());
        put(tracks, Track.CLASSES, ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    private static void put(Map<Track, TrackLines> tracks, Track track, long value) {
        put(tracks, track, (double) value);
    }

    private static void put(Map<Track, TrackLines> tracks, Track track, double value) {
        TrackLines lines = tracks.get(track);
        if (lines != null) {
            lines.value(value);
        }
    }
}
