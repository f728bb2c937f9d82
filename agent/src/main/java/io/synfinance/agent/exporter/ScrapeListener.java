package io.synfinance.agent.exporter;

/** Told of every scrape. */
public interface ScrapeListener {

    /**
     * A scrape was answered.
     *
     * @param nanos how long it took
     * @param bytes the size of the body as it was sent
     */
    void scraped(long nanos, long bytes);
}
