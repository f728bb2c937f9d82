package io.synfinance.agent.metrics;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/**
 * Reads the health of process and machine at every scrape. A scrape shows, for example,
 *
 * <pre>{@code
 * synfinance_cpu_usage_percent 12.5
 * synfinance_disk_usage_percent 41.3
 * synfinance_memory_usage_bytes 2.68435456E8
 * }</pre>
 *
 * <p>A value that cannot be had, because the system does not tell or the JVM lacks the module, is missing. Nothing of JMX is
 * touched before the first scrape.
 */
final class SystemHealth {

    private final ProcessMemory memory = new ProcessMemory();
    private final ProcessCpu cpu = new ProcessCpu();
    private final BooleanSupplier beansReady;

    /** Asks the JVM's beans only while that is true. */
    SystemHealth(BooleanSupplier beansReady) {
        this.beansReady = beansReady;
    }

    List<MetricFamily> families() {
        return Arrays.asList(
                new MetricFamily(Catalogue.MEMORY_USAGE, sink -> readBean(sink, memory::usedBytes)),
                new MetricFamily(Catalogue.CPU_USAGE, sink -> readBean(sink, cpu::percent)),
                new MetricFamily(Catalogue.DISK_USAGE, sink -> read(sink, SystemHealth::diskPercent)));
    }

    private void readBean(SampleSink sink, DoubleSupplier source) {
        if (beansReady.getAsBoolean()) {
            read(sink, source);
        }
    }

    private static void read(SampleSink sink, DoubleSupplier source) {
        double value;
        try {
            value = source.getAsDouble();
        } catch (RuntimeException | LinkageError e) {
            // A module that the application's runtime image leaves out, or a security manager: then it cannot be had.
            return;
        }
        if (!Double.isNaN(value)) {
            sink.value(SeriesLabels.NONE, value);
        }
    }

    /** Gives what is not usable for the process, blocks kept for the administrator included. */
    private static double diskPercent() {
        File workingDirectory = new File("").getAbsoluteFile();
        double total = workingDirectory.getTotalSpace();
        return total > 0 ? 100 * (total - workingDirectory.getUsableSpace()) / total : Double.NaN;
    }
}
