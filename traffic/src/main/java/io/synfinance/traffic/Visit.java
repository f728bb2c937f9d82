package io.synfinance.traffic;

import java.io.IOException;

/** One request of somebody, and what they remember of the answer. */
interface Visit {
    void pay() throws IOException, InterruptedException;
}
