package io.synfinance.agent.instrumentation.methods;

/** Where it is recorded what verdicts turned out to be worth. */
public interface OutcomeSink {

    /**
     * The truth about a verdict has become known.
     *
     * @param type the kind of fraud
     * @param outcome true_positive, false_positive, true_negative or false_negative in any case, or anything else if it is
     *     not known
     */
    void outcome(String type, String outcome);
}
