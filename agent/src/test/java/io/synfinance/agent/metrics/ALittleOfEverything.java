package io.synfinance.agent.metrics;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Metrics of all types, with odd labels and numbers. */
final class ALittleOfEverything {

    private ALittleOfEverything() {}

    static void record(Metrics metrics) {
        TestRequest.start(metrics.http(), "GET")
                .route("/a\"b\\c\né")
                .nanos(1_234_567)
                .end(200);
        TestRequest.start(metrics.http(), "POST")
                .route("/{id}")
                .nanos(TimeUnit.HOURS.toNanos(2))
                .end(503);
        TestRequest.start(metrics.http(), "BREW").end(404);
        metrics.fraud().checked(3);
        metrics.fraud().timed(1_500_000);
        metrics.fraud().detected("card_cloning", "high", 0.87);
        metrics.generation().generated(1_000, 12_345_678);
        metrics.predictions().timed(99);
        metrics.caches().hits("customer", 20_000_000);
        metrics.methods().timed("com.acme.Shop", "sell", "success", 17);
        CustomDefinition sales =
                new CustomDefinition("sales", MetricKind.HISTOGRAM, "What was\nsold.", List.of("b", "a"), 10, 1e6);
        metrics.custom().define(sales).record(3.25, "x", "y", "", "");
        metrics.custom().define(sales).record(1e12, "x", "y", "", "");
    }
}
