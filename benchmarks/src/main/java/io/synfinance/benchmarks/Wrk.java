package io.synfinance.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** One run of {@code wrk}: as many requests as a server takes. */
record Wrk(double requests, double perSecond) {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    static Wrk run(String url, int connections, int seconds) throws IOException, InterruptedException {
        String text =
                Tool.output(List.of("wrk", "-t", "1", "-c", Integer.toString(connections), "-d", seconds + "s", url));
        if (text.contains("Non-2xx") || text.contains("Socket errors")) {
            throw new IllegalStateException(text);
        }
        return new Wrk(Tool.number(REQUESTS, text), Tool.number(PER_SECOND, text));
    }
}
