package io.synfinance.it.harness;

import io.synfinance.it.harness.Scrape.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the HTTP metrics have gone up by, as text: one line a series that changed, in the order of the catalogue and then
 * of the labels, which stand in the order of their names. A failed upload of five bytes reads
 *
 * <pre>
 * synfinance_requests_total{endpoint="/echo",method="POST",status="500"} 1
 * synfinance_errors_total{endpoint="/echo",type="IllegalStateException"} 1
 * synfinance_request_latency_seconds_count{endpoint="/echo",method="POST"} 1
 * synfinance_request_size_bytes_count{endpoint="/echo",method="POST"} 1
 * synfinance_request_size_bytes_sum{endpoint="/echo",method="POST"} 5
 * synfinance_response_size_bytes_count{endpoint="/echo",status="500"} 1
 * synfinance_response_size_bytes_sum{endpoint="/echo",status="500"} 0
 * </pre>
 *
 * so a line {@code synfinance_active_requests…} means a request that has not been ended.
 */
final class HttpMetrics {

    private static final String REQUESTS = "synfinance_requests_total";
    private static final String ERRORS = "synfinance_errors_total";
    private static final String ACTIVE = "synfinance_active_requests";
    private static final String LATENCY = "synfinance_request_latency_seconds";
    private static final String REQUEST_SIZE = "synfinance_request_size_bytes";
    private static final String RESPONSE_SIZE = "synfinance_response_size_bytes";
    private static final List<String> SAMPLES = List.of(
            REQUESTS,
            ERRORS,
            ACTIVE,
            LATENCY + "_count",
            REQUEST_SIZE + "_count",
            REQUEST_SIZE + "_sum",
            RESPONSE_SIZE + "_count",
            RESPONSE_SIZE + "_sum");

    private final Map<String, Map<Map<String, String>, String>> values = new LinkedHashMap<>();

    private HttpMetrics() {
        SAMPLES.forEach(name -> values.put(name, new LinkedHashMap<>()));
    }

    /** What those requests should add. */
    static String expected(Counted... requests) {
        HttpMetrics metrics = new HttpMetrics();
        for (Counted request : requests) {
            metrics.add(request);
        }
        return metrics.text();
    }

    /**
     * What was added between two scrapes. Where the expected text has {@link Scrape#ANY}, so has this. A sum that did not
     * change stands with its count.
     */
    static String changes(Scrape before, Scrape after, String expected) {
        HttpMetrics metrics = new HttpMetrics();
        for (String name : SAMPLES) {
            Map<Map<String, String>, Double> start = valuesOf(before, name);
            Map<Map<String, String>, Double> end = valuesOf(after, name);
            start.keySet().forEach(labels -> end.putIfAbsent(labels, 0.0));
            end.forEach((labels, value) -> metrics.put(name, labels, value - start.getOrDefault(labels, 0.0)));
        }
        return metrics.text().lines().map(line -> masked(line, expected)).collect(Collectors.joining("\n"));
    }

    private void add(Counted request) {
        String times = Integer.toString(request.times());
        Map<String, String> labels =
                Map.of("method", request.method(), "endpoint", request.endpoint(), "status", request.status());
        plus(REQUESTS, labels, times);
        if (!request.error().isEmpty()) {
            plus(ERRORS, Map.of("endpoint", request.endpoint(), "type", request.error()), times);
        }
        Map<String, String> ofRequest = without("status", labels);
        plus(LATENCY + "_count", ofRequest, times);
        if (!request.requestBytes().equals(Counted.NOT_TOLD)) {
            plus(REQUEST_SIZE + "_count", ofRequest, times);
            plus(REQUEST_SIZE + "_sum", ofRequest, product(request.requestBytes(), request.times()));
        }
        Map<String, String> ofResponse = without("method", labels);
        plus(RESPONSE_SIZE + "_count", ofResponse, times);
        plus(RESPONSE_SIZE + "_sum", ofResponse, product(request.responseBytes(), request.times()));
    }

    private void plus(String name, Map<String, String> labels, String value) {
        values.getOrDefault(name, Map.of()).merge(labels, value, HttpMetrics::sum);
    }

    private void put(String name, Map<String, String> labels, double change) {
        boolean counted = name.endsWith("_sum")
                && values.getOrDefault(name.replace("_sum", "_count"), Map.of()).containsKey(labels);
        if (change != 0 || counted) {
            plus(name, labels, number(change));
        }
    }

    private String text() {
        return values.entrySet().stream()
                .flatMap(samples -> samples.getValue().entrySet().stream()
                        .map(sample -> line(samples.getKey(), sample.getKey(), sample.getValue()))
                        .sorted())
                .collect(Collectors.joining("\n"));
    }

    private static String line(String name, Map<String, String> labels, String value) {
        return new Sample(name, new TreeMap<>(labels), value).text();
    }

    private static Map<Map<String, String>, Double> valuesOf(Scrape scrape, String name) {
        return scrape.samples(name).stream()
                .collect(Collectors.toMap(Sample::labels, Sample::value, Double::sum, LinkedHashMap::new));
    }

    private static String masked(String line, String expected) {
        String anything = line.substring(0, line.lastIndexOf(' ') + 1) + Scrape.ANY;
        return expected.lines().anyMatch(anything::equals) ? anything : line;
    }

    private static Map<String, String> without(String label, Map<String, String> labels) {
        Map<String, String> others = new LinkedHashMap<>(labels);
        others.remove(label);
        return others;
    }

    private static String sum(String one, String other) {
        return one.equals(Scrape.ANY) || other.equals(Scrape.ANY)
                ? Scrape.ANY
                : number(Double.parseDouble(one) + Double.parseDouble(other));
    }

    private static String product(String size, int times) {
        return size.equals(Scrape.ANY) ? size : number(Double.parseDouble(size) * times);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
