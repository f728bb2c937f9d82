package io.synfinance.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Calls a server at a fixed rate, however long its answers take, from as many threads as connections. */
final class Load {

    private static final int CONNECTIONS = 4;
    private static final double NANOS_PER_MILLI = 1e6;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<HttpRequest> requests;
    private final AtomicInteger failures = new AtomicInteger();

    private Load(List<HttpRequest> requests) {
        this.requests = requests;
    }

    /** One endpoint that does next to nothing, so that the rest is what is seen. */
    static Load light(String server) {
        return new Load(List.of(get(server + "/health")));
    }

    /** What users of the sample service do, so that all of it has run. */
    static Load mixed(String server) {
        return new Load(List.of(
                get(server + "/health"),
                post(server + "/api/transactions/generate?count=5&screen=true"),
                get(server + "/api/transactions/none"),
                get(server + "/api/customers/cust-00001/transactions?limit=5"),
                get(server + "/api/quality/report?records=20")));
    }

    /** Sends that many requests, that many a second. */
    void send(int count, int perSecond) throws InterruptedException {
        waits(count, perSecond);
    }

    /** The same; how long each was waited for in milliseconds from when it was due, the shortest first. */
    double[] waits(int count, int perSecond) throws InterruptedException {
        double[] waits = new double[count];
        long begun = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread thread = new Thread(() -> {
                for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                    long due = begun + TimeUnit.SECONDS.toNanos(1) * number / perSecond;
                    awaitTime(due);
                    call(requests.get(number % requests.size()));
                    waits[number] = (System.nanoTime() - due) / NANOS_PER_MILLI;
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failures.get() > 0) {
            throw new IllegalStateException(failures + " requests were not answered");
        }
        Arrays.sort(waits);
        return waits;
    }

    private void call(HttpRequest request) {
        try {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            failures.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitTime(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static HttpRequest get(String url) {
        return HttpRequest.newBuilder(URI.create(url)).build();
    }

    private static HttpRequest post(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .POST(BodyPublishers.noBody())
                .build();
    }
}
