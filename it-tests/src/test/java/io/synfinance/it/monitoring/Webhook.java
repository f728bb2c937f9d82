package io.synfinance.it.monitoring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Somebody who is told of alerts; the path of the address is the receiver's name. */
final class Webhook implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final List<Notice> notices = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private Webhook(HttpServer server) {
        this.server = server;
    }

    static Webhook start() throws IOException {
        Webhook webhook = new Webhook(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        webhook.server.createContext("/", webhook::take);
        webhook.server.start();
        return webhook;
    }

    /** One alert of a message to a receiver. */
    record Notice(String receiver, String status, Yaml alert) {

        boolean is(String wantedStatus, String alertname) {
            return status.equals(wantedStatus) && label("alertname").equals(alertname);
        }

        String label(String name) {
            Yaml labels = alert.at("labels");
            return labels.has(name) ? labels.text(name) : "";
        }

        String annotation(String name) {
            return alert.at("annotations").text(name);
        }
    }

    String address(String receiver) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + receiver;
    }

    /** The first notice to a receiver that is such, once it has come. */
    Notice await(String receiver, Predicate<Notice> wanted) {
        return Awaitility.await()
                .atMost(LIMIT)
                .until(
                        () -> notices.stream()
                                .filter(notice -> notice.receiver().equals(receiver))
                                .filter(wanted)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    List<Notice> notices() {
        return notices;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        String receiver = exchange.getRequestURI().getPath().substring(1);
        Yaml message = Yaml.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        for (Yaml alert : message.list("alerts")) {
            notices.add(new Notice(receiver, alert.text("status"), alert));
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
