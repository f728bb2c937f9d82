package io.synfinance.agent.metrics.history;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The line of a histogram: what came into each bucket from tick to tick. A tick in which nothing came takes no memory. */
final class HistogramLine extends Line {

    /** Over one tick the percentiles of a quiet service would jump; so each is that of the last three. */
    private static final int SMOOTHED_TICKS = 3;

    private static final double P50 = .5;
    private static final double P95 = .95;
    private static final double P99 = .99;

    private final double[] bounds;
    private final int[] @Nullable [] growth = new int[History.TICKS][];
    private final float[] sums = new float[History.TICKS];
    private long[] counts;
    private long[] before;
    private double sum;
    private double sumBefore;
    private boolean seen;

    HistogramLine(double... bounds) {
        this.bounds = bounds;
        counts = new long[bounds.length + 1];
        before = new long[bounds.length + 1];
    }

    @Override
    void histogram(long[] more, double moreSum) {
        seen = true;
        sum += moreSum;
        for (int i = 0; i < counts.length; i++) {
            counts[i] += more[i];
        }
    }

    @Override
    void tick(int slot) {
        if (slot != History.FIRST) {
            growth[slot] = growth();
            sums[slot] = (float) (sum - sumBefore);
        }
        long[] free = before;
        before = counts;
        sumBefore = sum;
        counts = free;
        Arrays.fill(counts, 0);
        sum = 0;
    }

    private int @Nullable [] growth() {
        int[] grown = null;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > before[i]) {
                grown = grown == null ? new int[counts.length] : grown;
                grown[i] = (int) (counts[i] - before[i]);
            }
        }
        return grown;
    }

    @Override
    @Nullable
    Map<String, Object> read(Window window, boolean withPast) {
        if (!seen) {
            return null;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total", Quantiles.count(before));
        answer.put("sum", sumBefore);
        answer.put("top", bounds[bounds.length - 1]);
        long[] inWindow = between(window, 0, window.length());
        long count = Quantiles.count(inWindow);
        if (window.length() > 0) {
            answer.put("rate", count / window.seconds());
        }
        if (count > 0) {
            answer.put("mean", sum(window) / count);
            answer.put("p50", Quantiles.of(P50, bounds, inWindow));
            answer.put("p95", Quantiles.of(P95, bounds, inWindow));
            answer.put("p99", Quantiles.of(P99, bounds, inWindow));
        }
        if (withPast && window.length() > 0) {
            answer.put("lines", lines(window));
        }
        return answer;
    }

    private Map<String, Object> lines(Window window) {
        float[] p50 = new float[window.length()];
        float[] p95 = new float[window.length()];
        float[] p99 = new float[window.length()];
        for (int i = 0; i < window.length(); i++) {
            long[] recent = between(window, Math.max(0, i + 1 - SMOOTHED_TICKS), i + 1);
            p50[i] = (float) Quantiles.of(P50, bounds, recent);
            p95[i] = (float) Quantiles.of(P95, bounds, recent);
            p99[i] = (float) Quantiles.of(P99, bounds, recent);
        }
        Map<String, Object> lines = new LinkedHashMap<>();
        lines.put("p50", p50);
        lines.put("p95", p95);
        lines.put("p99", p99);
        return lines;
    }

    private long[] between(Window window, int from, int to) {
        long[] all = new long[bounds.length + 1];
        for (int i = from; i < to; i++) {
            int[] grown = growth[window.slot(i)];
            for (int bucket = 0; grown != null && bucket < all.length; bucket++) {
                all[bucket] += grown[bucket];
            }
        }
        return all;
    }

    private double sum(Window window) {
        double all = 0;
        for (int i = 0; i < window.length(); i++) {
            all += sums[window.slot(i)];
        }
        return all;
    }
}
