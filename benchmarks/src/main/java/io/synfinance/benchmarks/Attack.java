package io.synfinance.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long the application's clients wait while the agent's port is attacked. The attack takes the same machine's
 * processors, so it is turned on the port of another JVM too: what that costs is not what the agent lets through.
 */
final class Attack {

    private static final List<String> HEAP = List.of("-Xms256m", "-Xmx256m");
    private static final int PER_SECOND = 500;

    private final Workbench bench;
    private final int rounds;
    private final int requests;

    Attack(Workbench bench, int rounds, int requests) {
        this.bench = bench;
        this.rounds = rounds;
        this.requests = requests;
    }

    String measure(Jdk jdk) throws IOException, InterruptedException {
        int number = Workbench.freePort();
        String url = "http://127.0.0.1:" + number;
        try (Jvm service = start(jdk, Workbench.concat(HEAP, bench.sampleService(number)));
                Jvm other = start(jdk, bench.helloWorld("3600"))) {
            service.awaitAnswer(url + "/health");
            other.awaitAnswer("http://127.0.0.1:" + other.metricsPort() + "/metrics");
            Load load = Load.light(url);
            load.send(requests, PER_SECOND);
            Map<Turn, List<double[]>> waits = new EnumMap<>(Turn.class);
            for (int round = 1; round <= rounds; round++) {
                for (Turn turn : Turn.values()) {
                    Benchmarks.say("attack on JDK " + jdk.version() + ", round " + round + ", " + turn.title);
                    waits.computeIfAbsent(turn, key -> new ArrayList<>())
                            .add(waits(turn, load, turn == Turn.OTHER ? other : service));
                }
            }
            return table(waits);
        }
    }

    private Jvm start(Jdk jdk, List<String> application) throws IOException {
        return Jvm.start(bench, jdk, Variant.SYNFINANCE, application);
    }

    private double[] waits(Turn turn, Load load, Jvm attacked) throws InterruptedException {
        if (turn == Turn.NOBODY) {
            return load.waits(requests, PER_SECOND);
        }
        try (Strangers strangers = new Strangers(attacked.metricsPort())) {
            strangers.start();
            return load.waits(requests, PER_SECOND);
        }
    }

    private static String table(Map<Turn, List<double[]>> waits) {
        StringBuilder text =
                new StringBuilder("| attacked | median, ms | p99, ms | longest, ms |\n|---|---|---|---|\n");
        waits.forEach((turn, rounds) -> text.append("| ")
                .append(turn.title)
                .append(" | ")
                .append(List.of(0.5, 0.99, 1.0).stream()
                        .map(quantile -> cell(rounds, quantile))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return text.toString();
    }

    /** The median of the rounds, the smallest and the largest. */
    private static String cell(List<double[]> rounds, double quantile) {
        double[] values = rounds.stream()
                .mapToDouble(sorted -> sorted[(int) Math.min(sorted.length - 1L, (long) (quantile * sorted.length))])
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT, "%.1f (%.1f–%.1f)", values[values.length / 2], values[0], values[values.length - 1]);
    }

    private enum Turn {
        NOBODY("nobody"),
        OTHER("the port of another JVM"),
        SERVICE("**the port of the service**");

        private final String title;

        Turn(String title) {
            this.title = title;
        }
    }
}
