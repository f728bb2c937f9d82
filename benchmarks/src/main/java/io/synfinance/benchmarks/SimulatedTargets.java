package io.synfinance.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Many services that all look like one: answers every path with a scrape that was saved, in which counters grow by the
 * second. {@code benchmarks/scale} starts it, without a build.
 */
public final class SimulatedTargets {

    private static final Pattern COUNTER = Pattern.compile("(\\w+_(?:total|count|sum|bucket)(?:\\{.*})? )([0-9.E+-]+)");
    private static final long BEGUN = System.nanoTime();

    private SimulatedTargets() {}

    /** Takes the file of the scrape, and prints the port. */
    public static void main(String[] arguments) throws IOException {
        String scrape = Files.readString(Path.of(arguments[0]));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2_000);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", exchange -> answer(exchange, scrape));
        server.start();
        System.out.println(server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, String scrape) throws IOException {
        long target = exchange.getRequestURI().getPath().hashCode() & 0xff;
        double growth = 1 + target / 256.0 + (System.nanoTime() - BEGUN) / 1e10;
        byte[] text = scrape.lines()
                .map(line -> grown(line, growth))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        exchange.sendResponseHeaders(200, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private static String grown(String line, double growth) {
        Matcher counter = COUNTER.matcher(line);
        return counter.matches() ? counter.group(1) + Double.parseDouble(counter.group(2)) * growth : line;
    }
}
