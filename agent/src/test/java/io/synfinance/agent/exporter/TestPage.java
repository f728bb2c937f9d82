package io.synfinance.agent.exporter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page that shows what it was asked for. */
final class TestPage implements PageSource {

    @Override
    public Map<String, Object> read(int windowSeconds, @Nullable String asked) {
        return Map.of("asked", windowSeconds + " " + asked);
    }

    @Override
    public Map<String, Object> woven() {
        return Map.of("total", 1);
    }
}
