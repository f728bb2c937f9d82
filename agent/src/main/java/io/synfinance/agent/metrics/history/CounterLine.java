package io.synfinance.agent.metrics.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The line of a counter: how much it grew from tick to tick. */
final class CounterLine extends Line {

    private final float @Nullable [] growth;
    private double sum;
    private double total;
    private boolean seen;

    CounterLine(boolean withPast) {
        growth = withPast ? new float[History.TICKS] : null;
    }

    @Override
    void value(double value) {
        sum += value;
        seen = true;
    }

    @Override
    void tick(int slot) {
        if (growth != null && slot != History.FIRST) {
            growth[slot] = (float) Math.max(0, sum - total);
        }
        total = sum;
        sum = 0;
    }

    @Override
    @Nullable
    Map<String, Object> read(Window window, boolean withPast) {
        if (!seen) {
            return null;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total", total);
        if (growth != null && window.length() > 0) {
            answer.put("rate", rate(growth, window));
            if (withPast) {
                answer.put("line", rates(growth, window));
            }
        }
        return answer;
    }

    private static double rate(float[] growth, Window window) {
        double sum = 0;
        for (int i = 0; i < window.length(); i++) {
            sum += growth[window.slot(i)];
        }
        return sum / window.seconds();
    }

    private static float[] rates(float[] growth, Window window) {
        float[] rates = new float[window.length()];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = growth[window.slot(i)] / window.seconds(i);
        }
        return rates;
    }
}
