package io.synfinance.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The CPU of a request. All variants run at once and are called in turns, so that what disturbs the machine disturbs all;
 * the second column compares with no agent in the same round.
 */
final class RequestCost {

    private static final List<String> HEAP = List.of("-Xms256m", "-Xmx256m");
    private static final int PER_SECOND = 2_000;
    private static final int WARM_UPS = 2;

    private final Workbench bench;
    private final int rounds;
    private final int requests;

    RequestCost(Workbench bench, int rounds, int requests) {
        this.bench = bench;
        this.rounds = rounds;
        this.requests = requests;
    }

    String measure(Jdk jdk) throws IOException, InterruptedException {
        List<Server> servers = new ArrayList<>();
        try {
            for (Variant variant : Variant.values()) {
                Benchmarks.say("requests on JDK " + jdk.version() + ", starting " + variant);
                int port = Workbench.freePort();
                String url = "http://127.0.0.1:" + port;
                Jvm jvm = Jvm.start(bench, jdk, variant, Workbench.concat(HEAP, bench.sampleService(port)));
                servers.add(new Server(variant, jvm, Load.light(url)));
                jvm.awaitAnswer(url + "/health");
            }
            return turns(jdk, servers).table();
        } finally {
            servers.forEach(server -> server.jvm().close());
        }
    }

    private Figures turns(Jdk jdk, List<Server> servers) throws IOException, InterruptedException {
        int last = rounds + WARM_UPS;
        Figures figures = new Figures();
        for (int round = 1; round <= last; round++) {
            Benchmarks.say("requests on JDK " + jdk.version() + ", round " + round + " of " + last);
            double withoutAgent = 0;
            for (Server server : servers) {
                double micros = microsOfARequest(server);
                withoutAgent = server.variant() == Variant.NONE ? micros : withoutAgent;
                if (round > WARM_UPS) {
                    figures.add(server.variant(), "CPU of a request, µs", "%.1f", micros);
                }
                if (round > WARM_UPS && server.variant() != Variant.NONE) {
                    figures.add(
                            server.variant(), "above no agent in the same round, µs", "%+.1f", micros - withoutAgent);
                }
            }
        }
        return figures;
    }

    private double microsOfARequest(Server server) throws IOException, InterruptedException {
        double before = server.jvm().cpuMillis();
        server.load().send(requests, PER_SECOND);
        return 1_000 * (server.jvm().cpuMillis() - before) / requests;
    }

    /** A sample service that runs, and who calls it. */
    private record Server(Variant variant, Jvm jvm, Load load) {}
}
