package io.synfinance.agent.metrics;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The CPU use of this process in percent of all the CPUs that the JVM may use, since the value before; the first one is since
 * the start of the JVM.
 */
final class ProcessCpu {

    /** The system counts in steps of 10 ms, so over less time than this the answer would be noise. */
    private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final LongSupplier cpuNanos;
    private final LongSupplier clock;
    private final LongSupplier uptimeNanos;
    private final LongSupplier processors;
    private boolean started;
    private long lastCpuNanos;
    private long lastNanos;
    private double percent;

    ProcessCpu() {
        this(
                ProcessCpu::cpuNanosOfJvm,
                System::nanoTime,
                () -> TimeUnit.MILLISECONDS.toNanos(
                        ManagementFactory.getRuntimeMXBean().getUptime()),
                () -> Runtime.getRuntime().availableProcessors());
    }

    ProcessCpu(LongSupplier cpuNanos, LongSupplier clock, LongSupplier uptimeNanos, LongSupplier processors) {
        this.cpuNanos = cpuNanos;
        this.clock = clock;
        this.uptimeNanos = uptimeNanos;
        this.processors = processors;
    }

    /** Gives 0 to 100; NaN if the JVM does not tell. */
    synchronized double percent() {
        long cpu = cpuNanos.getAsLong();
        if (cpu < 0) {
            return Double.NaN;
        }
        long now = clock.getAsLong();
        long elapsed = started ? now - lastNanos : uptimeNanos.getAsLong();
        if (!started || elapsed >= SHORTEST_NANOS) {
            percent = percent(cpu - lastCpuNanos, elapsed);
            started = true;
            lastCpuNanos = cpu;
            lastNanos = now;
        }
        return percent;
    }

    private double percent(long used, long elapsed) {
        double available = (double) elapsed * processors.getAsLong();
        return available > 0 ? Math.max(0, Math.min(100, 100 * used / available)) : 0;
    }

    /** Throws a LinkageError on a JVM without the module {@code jdk.management}. */
    private static long cpuNanosOfJvm() {
        java.lang.management.OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean
                ? ((com.sun.management.OperatingSystemMXBean) system).getProcessCpuTime()
                : -1;
    }
}
