package io.synfinance.traffic;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Those who call the service: each payment is generated, checked, looked up and, once its truth is known, reported back;
 * beside that come predictions, customers, reports and mistakes.
 */
final class Visits {

    private static final Pattern ID = Pattern.compile("\"(txn-[0-9a-z]+)\"");
    private static final Pattern TRUTH = Pattern.compile("\"truth\":\"(\\w+)\"");
    private static final List<String> FAILURES = List.of(
            "exception",
            "status?code=503",
            "async-exception",
            "database",
            "async-timeout?millis=300",
            "status?code=500");
    private static final List<String> MISTAKES = List.of(
            "/api/transactions/txn-unknown",
            "/api/customers/cust-00001/transactions?limit=0",
            "/wp-login.php",
            "/api/quality/report?records=many");
    private static final int CUSTOMERS = 500;

    private final Browser browser;
    private final Recent<String> unchecked = new Recent<>();
    private final Recent<String> checked = new Recent<>();
    private final Recent<Report> reports = new Recent<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger mistakes = new AtomicInteger();

    Visits(Browser browser) {
        this.browser = browser;
    }

    /** A hundred visits, so that each number is a percentage. */
    Deck deck() {
        return new Deck()
                .with(9, this::generateAndScreen)
                .with(3, this::generate)
                .with(20, this::detect)
                .with(16, this::lookUp)
                .with(14, this::report)
                .with(13, this::predict)
                .with(4, this::predictBatch)
                .with(10, this::listOfCustomer)
                .with(2, this::reportQuality)
                .with(2, this::askForHealth)
                .with(4, this::mistake)
                .with(1, this::malformed)
                .with(1, this::slow)
                .with(1, this::fail);
    }

    private void generateAndScreen() throws IOException, InterruptedException {
        ids(browser.post("/api/transactions/generate?count=20&screen=true", "").body())
                .forEach(checked::add);
    }

    private void generate() throws IOException, InterruptedException {
        ids(browser.post("/api/transactions/generate?count=100", "").body()).forEach(unchecked::add);
    }

    private void detect() throws IOException, InterruptedException {
        String id = unchecked.take();
        if (id == null) {
            generate();
            return;
        }
        browser.post("/api/fraud/detect", submission(id));
        checked.add(id);
    }

    private void lookUp() throws IOException, InterruptedException {
        String id = checked.take();
        if (id == null) {
            generateAndScreen();
            return;
        }
        Matcher truth = TRUTH.matcher(browser.get("/api/transactions/" + id).body());
        reports.add(new Report(id, truth.find() ? truth.group(1) : ""));
    }

    private void report() throws IOException, InterruptedException {
        Report report = reports.take();
        if (report == null) {
            lookUp();
            return;
        }
        browser.post("/api/fraud/feedback", report.json());
    }

    private void predict() throws IOException, InterruptedException {
        String id = checked.newest();
        if (id == null) {
            generateAndScreen();
            return;
        }
        browser.post("/api/predict", submission(id));
    }

    private void predictBatch() throws IOException, InterruptedException {
        String batch = Stream.generate(unchecked::newest)
                .limit(10)
                .filter(id -> id != null)
                .map(Visits::submission)
                .collect(Collectors.joining(",", "[", "]"));
        browser.post("/api/predict/batch", batch);
    }

    private void listOfCustomer() throws IOException, InterruptedException {
        int number = ThreadLocalRandom.current().nextInt(CUSTOMERS) + 1;
        browser.get("/api/customers/cust-%05d/transactions?limit=20".formatted(number));
    }

    private void reportQuality() throws IOException, InterruptedException {
        browser.get("/api/quality/report?records=500");
    }

    private void askForHealth() throws IOException, InterruptedException {
        browser.get("/health");
    }

    private void mistake() throws IOException, InterruptedException {
        browser.get(next(MISTAKES, mistakes));
    }

    private void malformed() throws IOException, InterruptedException {
        browser.post("/api/fraud/detect", "{\"transactionId\": ");
    }

    private void slow() throws IOException, InterruptedException {
        browser.get("/api/failures/slow?millis=" + ThreadLocalRandom.current().nextInt(300, 1_500));
    }

    private void fail() throws IOException, InterruptedException {
        browser.get("/api/failures/" + next(FAILURES, failures));
    }

    private static String next(List<String> paths, AtomicInteger turn) {
        return paths.get(Math.floorMod(turn.getAndIncrement(), paths.size()));
    }

    private static Stream<String> ids(String json) {
        return ID.matcher(json).results().map(match -> match.group(1));
    }

    private static String submission(String id) {
        return "{\"transactionId\":\"%s\"}".formatted(id);
    }

    /**
     * What an investigator tells.
     *
     * @param truth the fraud that it was, empty if none
     */
    private record Report(String id, String truth) {

        String json() {
            return truth.isEmpty()
                    ? "{\"transactionId\":\"%s\",\"fraud\":false}".formatted(id)
                    : "{\"transactionId\":\"%s\",\"fraud\":true,\"fraudType\":\"%s\"}".formatted(id, truth);
        }
    }
}
