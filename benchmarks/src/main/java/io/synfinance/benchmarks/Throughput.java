package io.synfinance.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How many requests a small server answers when clients send as many as they can, and what CPU it takes for one. All variants run
 * at once and are called by turns.
 */
final class Throughput {

    private static final List<String> HEAP = List.of("-Xms128m", "-Xmx128m");
    private static final List<Variant> VARIANTS = List.of(Variant.NONE, Variant.SYNFINANCE, Variant.OPENTELEMETRY);
    private static final int CONNECTIONS = 16;
    private static final int WARM_UPS = 3;

    private final Workbench bench;
    private final int rounds;
    private final int seconds;

    Throughput(Workbench bench, int rounds, int seconds) {
        this.bench = bench;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    String measure(Jdk jdk) throws IOException, InterruptedException {
        return "Tomcat 10.1:\n\n" + measure(jdk, "HealthOnTomcat") + "\nNetty 4.1:\n\n" + measure(jdk, "HealthOnNetty")
                + "\nThe JDK's own server:\n\n" + measure(jdk, "HealthOnJdk");
    }

    private String measure(Jdk jdk, String main) throws IOException, InterruptedException {
        List<Server> servers = new ArrayList<>();
        try {
            for (Variant variant : VARIANTS) {
                int port = Workbench.freePort();
                Jvm jvm = Jvm.start(bench, jdk, variant, Workbench.concat(HEAP, bench.server(main, port)));
                String url = "http://127.0.0.1:" + port + "/health";
                servers.add(new Server(variant, jvm, url));
                jvm.awaitAnswer(url);
            }
            return turns(jdk, main, servers).table();
        } finally {
            servers.forEach(server -> server.jvm().close());
        }
    }

    private Figures turns(Jdk jdk, String main, List<Server> servers) throws IOException, InterruptedException {
        int last = rounds + WARM_UPS;
        Figures figures = new Figures();
        for (int round = 1; round <= last; round++) {
            Benchmarks.say(main + " on JDK " + jdk.version() + ", round " + round + " of " + last);
            double withoutAgent = 0;
            for (Server server : servers) {
                double before = server.jvm().cpuMillis();
                Wrk wrk = Wrk.run(server.url(), CONNECTIONS, seconds);
                double micros = 1_000 * (server.jvm().cpuMillis() - before) / wrk.requests();
                withoutAgent = server.variant() == Variant.NONE ? wrk.perSecond() : withoutAgent;
                if (round > WARM_UPS) {
                    figures.add(server.variant(), "requests a second", "%.0f", wrk.perSecond());
                    figures.add(server.variant(), "CPU of a request, µs", "%.2f", micros);
                }
                if (round > WARM_UPS && server.variant() != Variant.NONE) {
                    figures.add(
                            server.variant(),
                            "ratio to no agent in the same round",
                            "%.3f",
                            wrk.perSecond() / withoutAgent);
                }
            }
        }
        return figures;
    }

    /** A server that runs. */
    private record Server(Variant variant, Jvm jvm, String url) {}
}
