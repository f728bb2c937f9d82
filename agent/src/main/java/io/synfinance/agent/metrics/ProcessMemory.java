package io.synfinance.agent.metrics;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/** The memory of this process in bytes: resident where Linux tells, else what the JVM has committed. */
final class ProcessMemory {

    private static final String RESIDENT = "VmRSS:";
    private static final long BYTES_PER_KILOBYTE = 1024;

    private final Path status;

    ProcessMemory() {
        this(Paths.get("/proc/self/status"));
    }

    ProcessMemory(Path status) {
        this.status = status;
    }

    double usedBytes() {
        long resident = residentBytes();
        return resident >= 0 ? resident : committedBytes();
    }

    private long residentBytes() {
        try (BufferedReader lines = Files.newBufferedReader(status, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(RESIDENT)) {
                    return kilobytes(line) * BYTES_PER_KILOBYTE;
                }
            }
        } catch (IOException | RuntimeException e) {
            // Not Linux, or not as Linux writes it.
        }
        return -1;
    }

    /** Reads {@code VmRSS:	  262144 kB}. */
    private static long kilobytes(String line) {
        return Long.parseLong(
                line.substring(RESIDENT.length()).replace("kB", "").trim());
    }

    private static long committedBytes() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        return memory.getHeapMemoryUsage().getCommitted()
                + memory.getNonHeapMemoryUsage().getCommitted();
    }
}
