package io.synfinance.agent.metrics;

/** Where the series of one family go at a scrape. */
interface SampleSink {

    /** Takes a counter or a gauge. */
    void value(SeriesLabels labels, double value);

    /** Takes a histogram; {@code counts} are not cumulative, the last one being that to infinity. */
    void histogram(SeriesLabels labels, long[] counts, double sum);

    /** Takes a summary. */
    void summary(SeriesLabels labels, long count, double sum);
}
