package io.synfinance.benchmarks;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import io.synfinance.agent.metrics.Metrics;
import io.synfinance.agent.metrics.MetricsSettings;
import io.synfinance.agent.metrics.TextBuffer;
import io.synfinance.agent.metrics.TextExposition;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * How recording, scraping and memory grow with the number of endpoints, each of which has 22 samples: the CPU time of this thread,
 * the least of several rounds, and the heap after a collection.
 */
public final class SeriesGrowth {

    private static final int[] ENDPOINTS = {100, 1_000, 10_000};
    private static final int LINES_OF_AN_ENDPOINT = 22;
    private static final int ROUNDS = 7;
    private static final int RECORDS = 1_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SeriesGrowth() {}

    public static void main(String[] args) throws InterruptedException {
        measure(100); // warms up
        System.out.println(
                "| endpoints | samples | a request, ns | a scrape, µs | heap of an endpoint, B |\n|---|---|---|---|---|");
        for (int endpoints : ENDPOINTS) {
            System.out.println(measure(endpoints));
        }
    }

    private static String measure(int endpoints) throws InterruptedException {
        String[] templates = new String[endpoints];
        Arrays.setAll(templates, i -> "/api/resource" + i);
        long before = usedHeap();
        Metrics metrics = Metrics.create(MetricsSettings.defaults().withSeriesLimit(endpoints + 1));
        HttpBridge.install(metrics.http());
        record(templates, endpoints);
        double heap = (double) (usedHeap() - before) / endpoints;
        TextExposition exposition = new TextExposition(metrics, false);
        double request = least(() -> record(templates, RECORDS)) / RECORDS;
        int scrapes = Math.max(1, 20_000 / endpoints);
        double scrape = least(() -> scrape(exposition, scrapes)) / scrapes / 1_000;
        return String.format(
                "| %,d | %,d | %.0f | %.0f | %.0f |",
                endpoints, endpoints * LINES_OF_AN_ENDPOINT, request, scrape, heap);
    }

    /** One endpoint after the other, so that caches help as little as they can. */
    private static void record(String[] templates, int times) {
        for (int i = 0; i < times; i++) {
            HttpObservation request = HttpBridge.start();
            HttpBridge.route(request, "", templates[i % templates.length], HttpObservation.FRAMEWORK_ROUTE);
            HttpBridge.end(request, "GET", 200, 10, 1_000, null, null);
        }
    }

    private static void scrape(TextExposition exposition, int times) {
        for (int i = 0; i < times; i++) {
            TextBuffer text = exposition.write(name -> true);
            exposition.release(text);
        }
    }

    private static double least(Runnable work) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            work.run();
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
        }
        return least;
    }

    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
