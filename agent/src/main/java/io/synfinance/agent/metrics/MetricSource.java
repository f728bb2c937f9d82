package io.synfinance.agent.metrics;

import java.util.List;

/** A recorder as a scrape sees it. */
interface MetricSource {

    /** Gives the families, always the same ones; asked for once, when the agent's port opens. */
    List<MetricFamily> families();
}
