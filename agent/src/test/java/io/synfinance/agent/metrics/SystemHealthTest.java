package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemHealthTest {

    private final Metrics metrics = Metrics.create(MetricsSettings.defaults());
    private final ManualClock clock = new ManualClock();
    private final AtomicLong cpuNanos = new AtomicLong();
    private final ProcessCpu cpu = new ProcessCpu(cpuNanos::get, clock, Duration.ofSeconds(20)::toNanos, () -> 4);

    @Test
    void allValuesShow() {
        String text = Exposition.of(metrics, new SystemHealth(() -> true).families());

        assertThat(value(text, "synfinance_memory_usage_bytes")).isGreaterThan(1_000_000);
        assertThat(value(text, "synfinance_cpu_usage_percent")).isBetween(0.0, 100.0);
        assertThat(value(text, "synfinance_disk_usage_percent")).isBetween(0.0, 100.0);
    }

    @Test
    void residentMemoryIsReadFromTheSystem(@TempDir Path directory) throws Exception {
        Path status = Files.writeString(
                directory.resolve("status"), "Name:\tjava\nVmHWM:\t  999999 kB\nVmRSS:\t  262144 kB\nThreads:\t12\n");

        assertThat(new ProcessMemory(status).usedBytes()).isEqualTo(268_435_456);
    }

    @Test
    void committedMemoryCountsWhereTheSystemDoesNotTell(@TempDir Path directory) throws Exception {
        Path strange = Files.writeString(directory.resolve("status"), "VmRSS:\tplenty\n");

        assertThat(new ProcessMemory(directory.resolve("missing")).usedBytes()).isGreaterThan(1_000_000);
        assertThat(new ProcessMemory(strange).usedBytes()).isGreaterThan(1_000_000);
    }

    @Test
    void cpuUseIsOfAllProcessorsSinceTheValueBefore() {
        cpuNanos.set(Duration.ofSeconds(8).toNanos());
        assertThat(cpu.percent()).isEqualTo(10);

        cpuNanos.addAndGet(Duration.ofSeconds(20).toNanos());
        clock.turn(Duration.ofSeconds(10));
        assertThat(cpu.percent()).isEqualTo(50);

        clock.turn(Duration.ofSeconds(10));
        assertThat(cpu.percent()).isZero();
    }

    @Test
    void cpuUseStaysBetweenZeroAndAHundred() {
        cpuNanos.set(Duration.ofHours(1).toNanos());
        assertThat(cpu.percent()).isEqualTo(100);

        cpuNanos.set(0);
        clock.turn(Duration.ofSeconds(10));
        assertThat(cpu.percent()).isZero();
    }

    @Test
    void scrapesThatFollowAtOnceSeeTheSameCpuUse() {
        cpuNanos.set(Duration.ofSeconds(8).toNanos());
        assertThat(cpu.percent()).isEqualTo(10);

        cpuNanos.addAndGet(Duration.ofMillis(10).toNanos());
        clock.turn(Duration.ofMillis(1));
        assertThat(cpu.percent()).isEqualTo(10);
    }

    @Test
    void cpuUseThatTheJvmDoesNotTellIsMissing() {
        cpuNanos.set(-1);

        assertThat(cpu.percent()).isNaN();
    }

    private static double value(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + ' '))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }
}
