package io.synfinance.it.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.JavaProcess;
import io.synfinance.it.harness.Jcmd;
import io.synfinance.it.harness.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a JVM holds: bytes that are alive after a full collection, threads, open files, and deployments. */
record Footprint(long liveBytes, long threads, long files, long deployments) {

    private static final Pattern TOTAL = Pattern.compile("^Total +\\d+ +(\\d+)", Pattern.MULTILINE);
    private static final Pattern BIRTH = Pattern.compile("\\bapps[.]redeploy[.]Deployment[$]Birth\\b");

    /** Collects the garbage of that JVM, looks, and keeps in the file what is alive. */
    static Footprint of(JavaProcess process, int jdk, Path kept) throws IOException {
        String histogram = Jcmd.histogram(process, Jdk.of(jdk));
        Files.writeString(kept, histogram);
        Matcher total = TOTAL.matcher(histogram);
        assertThat(total.find()).as(histogram).isTrue();
        return new Footprint(
                Long.parseLong(total.group(1)),
                count(process, "task"),
                count(process, "fd"),
                BIRTH.matcher(histogram).results().count());
    }

    private static long count(JavaProcess process, String what) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc", Long.toString(process.pid()), what))) {
            return entries.count();
        }
    }

    @Override
    public String toString() {
        return "%,d kB alive, %d threads, %d files, %d deployments"
                .formatted(liveBytes >> 10, threads, files, deployments);
    }
}
