package io.synfinance.agent.instrumentation.methods;

import java.util.ArrayList;
import java.util.List;

/** A sink that remembers what it was told, as a reader would say it. */
public final class RecordedFraud implements FraudSink {

    public final List<String> events = new ArrayList<>();

    @Override
    public void enable() {
        events.add("enabled");
    }

    @Override
    public void timed(long nanos) {
        events.add("timed " + nanos);
    }

    @Override
    public void checked(long transactions) {
        events.add("checked " + transactions);
    }

    @Override
    public void detected(String type, String severity, double confidence) {
        events.add("detected " + type + " " + severity + " " + confidence);
    }
}
