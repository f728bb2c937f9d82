package io.synfinance.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The load that the reference measured itself with: {@code ab -n 10000 -c 100}, and then 10,000 requests a second for as long as is
 * wanted, both for {@code /health} of the sample service, scraped once at the end.
 */
final class ReferenceLoad {

    private static final List<String> HEAP = List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch");
    private static final List<Variant> VARIANTS = List.of(Variant.NONE, Variant.SYNFINANCE, Variant.OPENTELEMETRY);
    private static final int CONNECTIONS = 100;
    private static final int REQUESTS = 10_000;
    private static final int PER_SECOND = 10_000;
    private static final int WARM_UPS = 2;

    private static final Pattern AB_RATE = Pattern.compile("Requests per second:\\s+([0-9.]+)");
    private static final Pattern AB_P99 = Pattern.compile("99%\\s+([0-9]+)");
    private static final Pattern AB_FAILED = Pattern.compile("Failed requests:\\s+([0-9]+)");
    private static final Pattern HEY_RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern HEY_P99 = Pattern.compile("99%+ in ([0-9.]+) secs");
    private static final Pattern HEY_STATUS = Pattern.compile("\\[(\\d+)]\\s+([0-9]+) responses");
    private static final Pattern HEY_ERROR = Pattern.compile("(?m)^ +\\[(\\d+)]\\s+(?!\\d+ responses)\\S");
    private static final Pattern HEY_OK = Pattern.compile("\\[200]\\s+([0-9]+) responses");

    private final Workbench bench;
    private final int rounds;
    private final int seconds;

    ReferenceLoad(Workbench bench, int rounds, int seconds) {
        this.bench = bench;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    String measure(Jdk jdk) throws IOException, InterruptedException {
        Figures ab = new Figures();
        Figures hey = new Figures();
        List<Server> servers = new ArrayList<>();
        try {
            for (Variant variant : VARIANTS) {
                int port = Workbench.freePort();
                Jvm jvm = Jvm.start(bench, jdk, variant, Workbench.concat(HEAP, bench.sampleService(port)));
                String url = "http://127.0.0.1:" + port + "/health";
                servers.add(new Server(variant, jvm, url));
                jvm.awaitAnswer(url);
            }
            for (int round = 1; round <= rounds + WARM_UPS; round++) {
                Benchmarks.say("load on JDK " + jdk.version() + ", round " + round + " of " + (rounds + WARM_UPS));
                for (Server server : servers) {
                    boolean counts = round > WARM_UPS;
                    closed(server, counts ? ab : new Figures());
                    atRate(server, counts ? hey : new Figures());
                }
            }
        } finally {
            servers.forEach(server -> server.jvm().close());
        }
        return "`ab -n " + REQUESTS + " -c " + CONNECTIONS + "`:\n\n" + ab.table() + "\n" + PER_SECOND
                + " requests a second wanted, for " + seconds + " s on " + CONNECTIONS + " connections (`hey`):\n\n"
                + hey.table();
    }

    /** Without keep-alive, as the reference did. */
    private static void closed(Server server, Figures figures) throws IOException, InterruptedException {
        double before = server.jvm().cpuMillis();
        String text = Tool.output(List.of(
                "ab", "-q", "-n", Integer.toString(REQUESTS), "-c", Integer.toString(CONNECTIONS), server.url()));
        figures.add(server.variant(), "requests a second", "%.0f", Tool.number(AB_RATE, text));
        figures.add(server.variant(), "p99, ms", "%.0f", Tool.number(AB_P99, text));
        figures.add(server.variant(), "failed", "%.0f", Tool.number(AB_FAILED, text));
        figures.add(
                server.variant(),
                "CPU of a request, µs",
                "%.0f",
                1_000 * (server.jvm().cpuMillis() - before) / REQUESTS);
    }

    private void atRate(Server server, Figures figures) throws IOException, InterruptedException {
        double before = server.jvm().cpuMillis();
        String text = Tool.output(List.of(
                "hey",
                "-z",
                seconds + "s",
                "-c",
                Integer.toString(CONNECTIONS),
                "-q",
                Integer.toString(PER_SECOND / CONNECTIONS),
                server.url()));
        double answered = Tool.number(HEY_OK, text);
        server.jvm().scrape();
        figures.add(server.variant(), "requests a second", "%.0f", Tool.number(HEY_RATE, text));
        figures.add(server.variant(), "p99, ms", "%.0f", 1_000 * Tool.number(HEY_P99, text));
        figures.add(server.variant(), "failed", "%.0f", others(text));
        figures.add(
                server.variant(),
                "CPU of a request, µs",
                "%.0f",
                1_000 * (server.jvm().cpuMillis() - before) / answered);
        figures.add(server.variant(), "RSS, MB", "%.0f", server.jvm().residentMegabytes());
    }

    /** Answers of other statuses, and those that did not come. */
    private static double others(String text) {
        double answers = HEY_STATUS
                .matcher(text)
                .results()
                .filter(status -> !status.group(1).equals("200"))
                .mapToDouble(status -> Double.parseDouble(status.group(2)))
                .sum();
        return answers
                + HEY_ERROR
                        .matcher(text)
                        .results()
                        .mapToDouble(error -> Double.parseDouble(error.group(1)))
                        .sum();
    }

    /** A sample service that runs. */
    private record Server(Variant variant, Jvm jvm, String url) {}
}
