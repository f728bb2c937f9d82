package io.synfinance.traffic;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whoever Alertmanager tells, on the terminal:
 *
 * <pre>
 *  ALERT firing   CriticalFraudDetected to fraud-pager: Critical fraud on 127.0.0.1:9474: card_testing
 * </pre>
 */
final class Pager implements AutoCloseable {

    /** Is told of every alert that another receiver is told of. */
    private static final String AUDIT = "audit-webhook";

    private static final Pattern ALERT =
            Pattern.compile("\\{\"status\":\"(\\w+)\",\"labels\":\\{(.*?)},\"annotations\":\\{(.*?)},\"startsAt\"");

    private final HttpServer server;
    private final Consumer<String> terminal;

    private Pager(HttpServer server, Consumer<String> terminal) {
        this.server = server;
        this.terminal = terminal;
    }

    static Pager start(Consumer<String> terminal) throws IOException {
        Pager pager =
                new Pager(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), terminal);
        pager.server.createContext("/", pager::take);
        pager.server.start();
        return pager;
    }

    String address(String receiver) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + receiver;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        String receiver = exchange.getRequestURI().getPath().substring(1);
        String message = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!receiver.equals(AUDIT)) {
            ALERT.matcher(message).results().map(alert -> line(alert, receiver)).forEach(terminal);
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static String line(MatchResult alert, String receiver) {
        return " ALERT %-8s %s to %s: %s%n"
                .formatted(
                        alert.group(1), value("alertname", alert.group(2)), receiver, value("summary", alert.group(3)));
    }

    private static String value(String key, String json) {
        Matcher value =
                Pattern.compile("\"" + key + "\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(json);
        return value.find() ? value.group(1) : "";
    }
}
