package io.synfinance.agent.instrumentation.methods;

import java.util.ArrayList;
import java.util.List;

/** A sink that remembers what it was told, as a reader would say it. */
public final class RecordedGeneration implements GenerationSink {

    public final List<String> events = new ArrayList<>();

    @Override
    public void enable() {
        events.add("enabled");
    }

    @Override
    public void generated(long transactions, long nanos) {
        events.add("generated " + transactions + " in " + nanos);
    }

    @Override
    public void failed(long nanos) {
        events.add("failed in " + nanos);
    }
}
