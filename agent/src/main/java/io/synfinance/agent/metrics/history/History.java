package io.synfinance.agent.metrics.history;

import io.synfinance.agent.metrics.MetricDefinition;
import io.synfinance.agent.metrics.MetricFamily;
import io.synfinance.agent.metrics.Metrics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The last fifteen minutes of the metrics, one look every five seconds, in rings of a fixed size.
 *
 * <p>It begins when somebody first asks the agent's port for the metrics or the page: from then on the page shows what was
 * before it was opened. Before, there is neither its thread nor its memory.
 */
public final class History {

    /** Of the ring: fifteen minutes. */
    static final int TICKS = 180;

    /** In place of a slot: a look that has nothing to compare with. */
    static final int FIRST = -1;

    private static final int SECONDS = 5;
    private static final float NANOS_PER_SECOND = 1e9f;

    /** Of the metrics that rules define: more than that are for a dashboard. */
    private static final int MAX_OWN = 10;

    private final Metrics metrics;
    private final LongSupplier nanos;
    private final LongSupplier epochMillis;
    private final Map<Track, TrackLines> tracks = new LinkedHashMap<>();
    private final Map<MetricDefinition, List<TrackLines>> byMetric = new HashMap<>();
    private final Map<MetricDefinition, OwnLines> own = new LinkedHashMap<>();
    private final long[] times = new long[TICKS];
    private final float[] seconds = new float[TICKS];
    private volatile @Nullable Thread thread;
    private volatile boolean ended;
    private @Nullable List<MetricFamily> families;
    private long lastNanos;
    private long ticks;

    /**
     * A history that has not begun.
     *
     * @param metrics what is looked at
     */
    public History(Metrics metrics) {
        this(metrics, System::nanoTime, System::currentTimeMillis);
    }

    History(Metrics metrics, LongSupplier nanos, LongSupplier epochMillis) {
        this.metrics = metrics;
        this.nanos = nanos;
        this.epochMillis = epochMillis;
    }

    /** Begins, unless it has, or has ended. */
    public void begin() {
        if (thread == null) {
            start();
        }
    }

    /** Ends for good: nobody looks any more, and what is kept goes with it. Returns at once. */
    public void end() {
        ended = true;
        Thread looking = thread;
        if (looking != null) {
            looking.interrupt();
        }
    }

    private synchronized void start() {
        if (thread == null && !ended) {
            Thread created = new Thread(this::run, "synfinance-agent-history");
            created.setDaemon(true);
            created.setContextClassLoader(History.class.getClassLoader());
            thread = created;
            created.start();
        }
    }

    /**
     * Tells the last minutes, in types of the JDK that can be written as JSON.
     *
     * @param window in seconds, up to fifteen minutes
     * @param asked a key, such as an endpoint, of which the past is wanted too
     * @return by track and key: numbers of now, since the start, and of the window
     */
    public synchronized Map<String, Object> read(int window, @Nullable String asked) {
        beginWithALook();
        Window read = window(window);
        long[] ends = new long[read.length()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = times[read.slot(i)];
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("now", epochMillis.getAsLong());
        answer.put("windowSeconds", read.seconds());
        answer.put("times", ends);
        List<String> full = new ArrayList<>();
        tracks.forEach((track, lines) -> {
            lines.read(read, asked, answer);
            if (lines.isFull()) {
                full.add(track.id());
            }
        });
        answer.put("full", full);
        if (!own.isEmpty()) {
            answer.put("own", own(read));
        }
        return answer;
    }

    private Map<String, Object> own(Window window) {
        Map<String, Object> byName = new LinkedHashMap<>();
        own.forEach((metric, lines) -> byName.put(metric.metricName(metrics.namespace()), lines.read(window)));
        return byName;
    }

    private Window window(int wanted) {
        int length = (int) Math.min(Math.min(TICKS, Math.max(1, wanted / SECONDS)), Math.max(0, ticks - 1));
        int[] slots = new int[length];
        for (int i = 0; i < length; i++) {
            slots[i] = slot(ticks - length + i);
        }
        return new Window(slots, seconds);
    }

    private void run() {
        try {
            look(this::beginWithALook);
            while (!ended) {
                TimeUnit.SECONDS.sleep(SECONDS);
                look(this::tick);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever comes first, the thread or the reader, takes the look that all others are compared with. */
    private synchronized void beginWithALook() {
        if (families == null) {
            tick();
        }
    }

    /** Looks at all metrics once. */
    synchronized void tick() {
        long now = nanos.getAsLong();
        boolean first = families == null;
        int slot = first ? FIRST : slot(ticks);
        if (!first) {
            seconds[slot] = Math.max(1, now - lastNanos) / NANOS_PER_SECOND;
            times[slot] = epochMillis.getAsLong();
        }
        look();
        tracks.values().forEach(lines -> lines.tick(slot));
        own.values().forEach(lines -> lines.tick(slot));
        lastNanos = now;
        ticks++;
    }

    private void look() {
        List<MetricFamily> known = families;
        if (known == null) {
            known = metrics.families();
            tracks.clear(); // of a look that failed
            byMetric.clear();
            for (Track track : Track.values()) {
                TrackLines lines = new TrackLines(track, metrics);
                tracks.put(track, lines);
                if (track.metric() != null) {
                    byMetric.computeIfAbsent(track.metric(), metric -> new ArrayList<>())
                            .add(lines);
                }
            }
            families = known;
        }
        for (MetricFamily family : known) {
            for (TrackLines lines : byMetric.getOrDefault(family.metric(), Collections.emptyList())) {
                look(() -> family.read(lines));
            }
        }
        lookAtJvm();
        metrics.customFamilies().forEach(this::lookAtOwn);
    }

    private void lookAtJvm() {
        if (!metrics.mayAskBeans()) {
            return;
        }
        try {
            JvmReadings.read(tracks);
        } catch (RuntimeException | LinkageError e) {
            // A module that the application's runtime image leaves out, or a security manager: then it cannot be had.
        }
    }

    private void lookAtOwn(MetricFamily family) {
        OwnLines lines = own.get(family.metric());
        if (lines == null && own.size() < MAX_OWN) {
            lines = new OwnLines(family.metric());
            own.put(family.metric(), lines);
        }
        if (lines != null) {
            OwnLines found = lines;
            look(() -> family.read(found));
        }
    }

    /**
     * What cannot be read must cost neither the others nor the thread, whose end would be told to the application's handler of
     * uncaught exceptions: so a want of memory, too.
     */
    private void look(Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException | Error e) {
            metrics.agent().error("history");
        }
    }

    private static int slot(long tick) {
        return (int) (tick % TICKS);
    }
}
