package io.synfinance.agent.instrumentation.methods;

import java.util.Collection;
import java.util.Map;

/** Where reports on the quality of data are recorded. */
public interface QualitySink {

    /**
     * An inspection has been found in the application that names no data set, so its counters are there from now on, at zero.
     */
    void enable();

    /**
     * A report has been made.
     *
     * @param dataset the data set, empty if the rule names none
     * @param records how many records were examined
     * @param missing the share of records without a value, by field
     * @param outliers the share of records with a value that cannot be right, by field
     * @param violations how many records break the schema
     * @param drifted the fields whose distribution has drifted
     * @param score 0 to 100, NaN if it is to be computed
     */
    void report(
            String dataset,
            long records,
            Map<String, Double> missing,
            Map<String, Double> outliers,
            long violations,
            Collection<String> drifted,
            double score);
}
