package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.synfinance.agent.bootstrap.HttpObservation;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Recording for label tuples that are known makes no garbage. */
class AllocationTest {

    private static final int TIMES = 20_000;

    /** More than there are different recordings. */
    private static final int WARM_UPS = 20;

    private final Metrics metrics = Metrics.create(MetricsSettings.defaults(), new ManualClock());

    @Test
    void routedRequestsAllocateNothing() {
        HttpMetrics http = metrics.http();
        HttpObservation request = TestRequest.unseen(http, "GET").routed("/api/items/{id}");

        assertThat(bytesOf(() -> {
                    http.started(request);
                    http.routed(request);
                    http.ended(request, "GET", 500, 1_000, 10, 20, null, null);
                }))
                .isLessThan(TIMES);
    }

    @Test
    void pathsThatAreEndpointsAllocateNothing() {
        assertThat(bytesOf(() -> EndpointNormalizer.normalize("/api/v2/data-quality")))
                .isLessThan(TIMES);
    }

    @Test
    void detectionsAllocateNothing() {
        FraudMetrics fraud = metrics.fraud();

        assertThat(bytesOf(() -> {
                    fraud.checked(1);
                    fraud.detected("card_cloning", "HIGH", 0.93);
                    fraud.timed(1_000_000);
                }))
                .isLessThan(TIMES);
    }

    @Test
    void generationAllocatesNothing() {
        GenerationMetrics generation = metrics.generation();

        assertThat(bytesOf(() -> generation.generated(100, 1_000_000))).isLessThan(TIMES);
    }

    @Test
    void nativeHistogramsAllocateNothing() {
        Metrics exponential = Metrics.create(MetricsSettings.defaults().withBuckets(true, true), new ManualClock());
        int[] nanos = {1};

        assertThat(bytesOf(() -> {
                    nanos[0] = nanos[0] > 1_000_000 ? 1 : nanos[0] * 3;
                    exponential.predictions().timed(nanos[0]);
                }))
                .isLessThan(TIMES);
    }

    private static long bytesOf(Runnable recording) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        for (int i = 0; i < WARM_UPS; i++) {
            recording.run();
        }
        threads.getThreadAllocatedBytes(thread);
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < TIMES; i++) {
            recording.run();
        }
        return threads.getThreadAllocatedBytes(thread) - before;
    }
}
