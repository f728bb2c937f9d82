package io.synfinance.it.soak;

import static io.synfinance.it.harness.Counted.request;

import io.synfinance.it.harness.Counted;
import java.util.List;

/**
 * A request that is answered: as it is written, as the agent has to count it with the answer's size still to come, and how
 * often it is among a thousand.
 */
record Visit(String wire, Counted counted, int share) {

    private static final String SHORT = "a".repeat(7);
    private static final String LONG = "b".repeat(3_000);

    /** After these the connection stays, so several may be under way at once. */
    static final List<Visit> KIND = List.of(
            get("/ok", request("GET", "/ok", 200), 300),
            get("/ok?card=4111111111111111", request("GET", "/ok", 200), 100),
            get("/items/4711", request("GET", "/items/*", 200), 150),
            get("/items/a-b-c", request("GET", "/items/*", 200), 50),
            get("/check?amount=19", request("GET", "/check", 200), 100),
            get("/check?amount=20", request("GET", "/check", 200), 50),
            get("/redirect", request("GET", "/redirect", 302), 30),
            get("/nothing/here", request("GET", "/{unmatched}", 404), 20),
            get("/status?code=404", request("GET", "/status", 404), 20),
            get("/status?code=404&plain", request("GET", "/status", 404), 10),
            get("/stream?chunks=3", request("GET", "/stream", 200), 20),
            new Visit(head("HEAD", "/ok"), request("HEAD", "/ok", 200), 30),
            new Visit(head("BREW", "/ok"), request("_OTHER", "/ok", 200), 10),
            post("/echo", SHORT, request("POST", "/echo", 200), 50),
            post("/echo", LONG, request("POST", "/echo", 200), 20),
            post("/created", SHORT, request("POST", "/created", 201), 30),
            new Visit(
                    "POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
                    request("POST", "/echo", 200).sent(5),
                    10));

    /** Tomcat closes the connection after most of these. */
    static final List<Visit> UNKIND = List.of(
            get("/exception", request("GET", "/exception", 500).failed("IllegalStateException"), 400),
            get("/status?code=503", request("GET", "/status", 503).failed("http_5xx"), 250),
            get("/status?code=503&plain", request("GET", "/status", 503).failed("http_5xx"), 100),
            get("/async-error", request("GET", "/async-error", 500).failed("IllegalStateException"), 100),
            get("/async", request("GET", "/async", 200), 30),
            get("/async-timeout", request("GET", "/async-timeout", 500).failed("http_5xx"), 20),
            new Visit(head("G{}T", "/ok"), request("_OTHER", "/{unmatched}", 400), 100));

    private static Visit get(String path, Counted counted, int share) {
        return new Visit(head("GET", path), counted, share);
    }

    private static Visit post(String path, String body, Counted counted, int share) {
        String wire = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length() + "\r\n\r\n";
        return new Visit(wire + body, counted.sent(body.length()), share);
    }

    private static String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    boolean isHead() {
        return counted.method().equals("HEAD");
    }

    /** One of them, each as often as its share. */
    static Visit pick(List<Visit> visits, int random) {
        int left = Math.floorMod(random, visits.stream().mapToInt(Visit::share).sum());
        for (Visit visit : visits) {
            left -= visit.share;
            if (left < 0) {
                return visit;
            }
        }
        throw new AssertionError("shares");
    }
}
