package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.bootstrap.CallObserver;
import java.util.function.LongFunction;

/** Listens to objects that give their results later, whatever library they are of. */
public interface LaterResults {

    /**
     * Whether a method with that return type gives its results later, in a way that can be observed.
     *
     * @param returnType its binary name, as it is declared
     * @return false for any type that is not known
     */
    boolean areGivenBy(String returnType);

    /**
     * Lets observers listen.
     *
     * @param result what a method with such a return type has returned, or the continuation that a method was given
     * @param startNanos when the call began
     * @param observers gives the observer of a call, or of a subscription, that began at that time
     * @return what is to take the place of the result, or of the continuation
     */
    Object observe(Object result, long startNanos, LongFunction<CallObserver> observers);
}
