package io.synfinance.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What stays of an agent in memory: classes, metaspace, threads, the resident set. */
final class Footprint {

    /** All of the heap is there from the start, so that the resident set tells what lies beside it. */
    private static final List<String> HEAP = List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch");

    private static final int SETTLE_SECONDS = 5;
    private static final int PER_SECOND = 200;

    private final Workbench bench;
    private final int rounds;
    private final int requests;

    Footprint(Workbench bench, int rounds, int requests) {
        this.bench = bench;
        this.rounds = rounds;
        this.requests = requests;
    }

    String measure(Jdk jdk) throws IOException, InterruptedException {
        Figures[] figures = {new Figures(), new Figures(), new Figures(), new Figures()};
        for (int round = 0; round < rounds; round++) {
            Benchmarks.say("footprint on JDK " + jdk.version() + ", round " + (round + 1) + " of " + rounds);
            for (Variant variant : Variant.values()) {
                helloWorld(jdk, variant, figures[0], figures[1]);
                sampleService(jdk, variant, figures[2], figures[3]);
            }
        }
        return "Hello world, " + SETTLE_SECONDS + " seconds after its start:\n\n" + figures[0].table()
                + "\nHello world, after one scrape:\n\n" + figures[1].table()
                + "\nThe sample service, " + SETTLE_SECONDS + " seconds after its first answer:\n\n"
                + figures[2].table()
                + "\nThe sample service, after " + requests + " requests and one scrape:\n\n" + figures[3].table();
    }

    /** The JARs, which are the same on every JDK. */
    String jars() throws IOException {
        return String.format(
                Locale.ROOT,
                "JARs: SynFinance %.1f MB, jmx_exporter %.1f MB, OpenTelemetry %.1f MB.%n",
                Files.size(bench.agent()) / 1e6,
                Files.size(bench.jmxExporter()) / 1e6,
                Files.size(bench.openTelemetryAgent()) / 1e6);
    }

    private void helloWorld(Jdk jdk, Variant variant, Figures idle, Figures scraped)
            throws IOException, InterruptedException {
        try (Jvm jvm = Jvm.start(bench, jdk, variant, Workbench.concat(HEAP, bench.helloWorld("600")))) {
            TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
            note(jvm, variant, idle);
            jvm.scrape();
            note(jvm, variant, scraped);
        }
    }

    private void sampleService(Jdk jdk, Variant variant, Figures started, Figures loaded)
            throws IOException, InterruptedException {
        int port = Workbench.freePort();
        String server = "http://127.0.0.1:" + port;
        try (Jvm jvm = Jvm.start(bench, jdk, variant, Workbench.concat(HEAP, bench.sampleService(port)))) {
            jvm.awaitAnswer(server + "/health");
            TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
            note(jvm, variant, started);
            Load.mixed(server).send(requests, PER_SECOND);
            jvm.scrape();
            note(jvm, variant, loaded);
        }
    }

    private static void note(Jvm jvm, Variant variant, Figures figures) throws IOException, InterruptedException {
        figures.add(variant, "CPU so far, ms", "%.0f", jvm.cpuMillis());
        figures.add(variant, "RSS, MB", "%.1f", jvm.residentMegabytes());
        figures.add(variant, "classes", "%.0f", jvm.loadedClasses());
        figures.add(variant, "metaspace, MB", "%.1f", jvm.metaspaceMegabytes());
        figures.add(variant, "threads", "%.0f", jvm.threads());
    }
}
