package io.synfinance.traffic;

import java.io.IOException;

/** Where the service and its metrics are. */
record Addresses(Browser service, Browser metrics) {

    boolean healthy() throws InterruptedException {
        return service.finds("/health") && metrics.finds("/-/healthy");
    }

    Scrape scrape() throws IOException, InterruptedException {
        return Scrape.parse(metrics.get("/metrics").body(), System.nanoTime());
    }
}
