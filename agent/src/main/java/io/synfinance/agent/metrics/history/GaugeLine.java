package io.synfinance.agent.metrics.history;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The line of a gauge: its value at each tick, NaN where it had none. */
final class GaugeLine extends Line {

    private final float @Nullable [] values;
    private double sum = Double.NaN;
    private double now = Double.NaN;

    GaugeLine(boolean withPast) {
        values = withPast ? new float[History.TICKS] : null;
        if (values != null) {
            Arrays.fill(values, Float.NaN);
        }
    }

    @Override
    void value(double value) {
        sum = Double.isNaN(sum) ? value : sum + value;
    }

    @Override
    void tick(int slot) {
        if (values != null && slot != History.FIRST) {
            values[slot] = (float) sum;
        }
        now = sum;
        sum = Double.NaN;
    }

    @Override
    @Nullable
    Map<String, Object> read(Window window, boolean withPast) {
        float[] line = values == null || !withPast ? new float[0] : line(values, window);
        if (Double.isNaN(now) && isEmpty(line)) {
            return null;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("now", now);
        if (line.length > 0) {
            answer.put("line", line);
        }
        return answer;
    }

    private static float[] line(float[] values, Window window) {
        float[] line = new float[window.length()];
        for (int i = 0; i < line.length; i++) {
            line[i] = values[window.slot(i)];
        }
        return line;
    }

    private static boolean isEmpty(float... line) {
        for (float value : line) {
            if (!Float.isNaN(value)) {
                return false;
            }
        }
        return true;
    }
}
