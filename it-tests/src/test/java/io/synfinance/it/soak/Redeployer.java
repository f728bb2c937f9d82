package io.synfinance.it.soak;

import io.synfinance.it.harness.JavaProcess;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Has the web application deployed anew. */
final class Redeployer implements Disturbance {

    private final JavaProcess process;
    private final AtomicInteger times = new AtomicInteger();

    Redeployer(JavaProcess process) {
        this.process = process;
    }

    @Override
    public void disturb() {
        int time = times.incrementAndGet();
        process.type(Integer.toString(time));
        process.awaitLine(Pattern.compile("^DEPLOYED " + time + "$"));
    }

    int times() {
        return times.get();
    }
}
