package io.synfinance.it.monitoring;

import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Connection;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Those who call the sample service without end, so that it has something to tell of every kind. */
final class SampleTraffic implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("\"(txn-[^\"]+)\"");

    private final Client client;
    private final Thread thread = new Thread(this::run, "sample-traffic");
    private volatile boolean ended;
    private volatile @Nullable Throwable failure;

    private SampleTraffic(int port) {
        client = new Client(port);
    }

    static SampleTraffic to(int port) {
        SampleTraffic traffic = new SampleTraffic(port);
        traffic.thread.setDaemon(true);
        traffic.thread.setUncaughtExceptionHandler((thread, thrown) -> traffic.failure = thrown);
        traffic.thread.start();
        return traffic;
    }

    private void run() {
        while (!ended) {
            try {
                visit();
            } catch (UncheckedIOException e) {
                // An answer that did not come in time; the next visitor asks again.
            }
        }
    }

    /** Flawed enough for drifts, and fraudulent enough for every severity. */
    private void visit() {
        List<String> ids = ID.matcher(
                        post("/api/transactions/generate?count=300&fraudRate=0.5&flawRate=0.5&screen=true", ""))
                .results()
                .map(match -> match.group(1))
                .limit(10)
                .toList();
        client.get("/api/quality/report?records=300");
        ids.forEach(id -> {
            post("/api/fraud/detect", submission(id));
            String truth = client.get("/api/transactions/" + id).text();
            post(
                    "/api/fraud/feedback",
                    "{\"transactionId\":\"" + id + "\",\"fraud\":" + truth.contains("\"truth\":\"") + "}");
            post("/api/predict", submission(id));
        });
        client.get("/api/failures/exception");
        client.get("/api/failures/status?code=503");
        client.get("/no/such/page");
        client.get("/health");
    }

    private String post(String path, String json) {
        try (Connection connection = client.connect()) {
            return connection
                    .head(
                            "POST " + path + " HTTP/1.1",
                            "Host: localhost",
                            "Content-Type: application/json",
                            "Content-Length: " + json.length())
                    .write(json)
                    .read()
                    .text();
        }
    }

    private static String submission(String id) {
        return "{\"transactionId\":\"" + id + "\"}";
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new IllegalStateException("the traffic broke off", failure);
        }
    }
}
