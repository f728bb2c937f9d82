package io.synfinance.agent.instrumentation;

import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.logging.AgentLog;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Counts what goes wrong in advice, logs each kind once with its stack, and has a library's instrumentation taken out
 * when it keeps failing.
 */
final class AdviceErrorCounter extends AdviceErrors {

    static final int MAX_ERRORS = 100;

    private final WeavingListener listener;
    private final AgentLog log;
    private final Consumer<String> takeOut;
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final Set<String> kindsLogged = ConcurrentHashMap.newKeySet();

    AdviceErrorCounter(WeavingListener listener, AgentLog log, Consumer<String> takeOut) {
        this.listener = listener;
        this.log = log;
        this.takeOut = takeOut;
    }

    @Override
    protected void handle(Throwable error, String instrumentation) {
        listener.failed(instrumentation);
        if (kindsLogged.size() < MAX_ERRORS && kindsLogged.add(kind(error, instrumentation))) {
            log.warn(instrumentation + ": an error in the agent's own code, kept from the application", error);
        }
        // A method's hook takes itself out, so that one bad rule does not silence the others.
        if (!instrumentation.equals(InstrumentationRegistry.METHODS) && count(instrumentation) == MAX_ERRORS) {
            log.error(instrumentation + ": switched off after " + MAX_ERRORS + " errors");
            takeOut.accept(instrumentation);
        }
    }

    /** Lets an instrumentation that is switched on again have as many errors as one that is new. */
    void forget(String instrumentation) {
        counts.remove(instrumentation);
    }

    private int count(String instrumentation) {
        return counts.computeIfAbsent(instrumentation, name -> new AtomicInteger())
                .incrementAndGet();
    }

    private static String kind(Throwable error, String instrumentation) {
        return instrumentation + " " + error + " " + error.getCause();
    }
}
