package io.synfinance.benchmarks;

import java.io.IOException;

/** How much later an application is there: hello world until its end, the sample service until its first answer. */
final class StartUp {

    private final Workbench bench;
    private final int rounds;

    StartUp(Workbench bench, int rounds) {
        this.bench = bench;
        this.rounds = rounds;
    }

    String measure(Jdk jdk) throws IOException, InterruptedException {
        Figures hello = new Figures();
        Figures sample = new Figures();
        for (int round = 0; round < rounds; round++) {
            Benchmarks.say("start-up on JDK " + jdk.version() + ", round " + (round + 1) + " of " + rounds);
            for (Variant variant : Variant.values()) {
                helloWorld(jdk, variant, hello);
            }
            for (Variant variant : Variant.values()) {
                sampleService(jdk, variant, sample);
            }
        }
        return "Hello world, until it has ended:\n\n" + hello.table()
                + "\nThe sample service, until its first 200 on `/health`:\n\n" + sample.table();
    }

    private void helloWorld(Jdk jdk, Variant variant, Figures figures) throws IOException, InterruptedException {
        double before = Jvm.cpuMillisOfEnded();
        try (Jvm jvm = Jvm.start(bench, jdk, variant, bench.helloWorld())) {
            figures.add(variant, "wall, ms", "%.0f", jvm.awaitEnd());
        }
        figures.add(variant, "CPU, ms", "%.0f", Jvm.cpuMillisOfEnded() - before);
    }

    private void sampleService(Jdk jdk, Variant variant, Figures figures) throws IOException, InterruptedException {
        int port = Workbench.freePort();
        try (Jvm jvm = Jvm.start(bench, jdk, variant, bench.sampleService(port))) {
            double wall = jvm.awaitAnswer("http://127.0.0.1:" + port + "/health");
            figures.add(variant, "wall, ms", "%.0f", wall);
            figures.add(variant, "CPU, ms", "%.0f", jvm.cpuMillis());
        }
    }
}
