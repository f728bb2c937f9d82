package apps.undertowhandlers;

import apps.undertow.UndertowServer;
import io.undertow.Handlers;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

/** The contract on Undertow's own handlers, with its routing. */
public final class UndertowHandlersApp {

    private UndertowHandlersApp() {}

    public static void main(String[] args) {
        RoutingHandler routes = Handlers.routing();
        for (String method : new String[] {"GET", "HEAD", "BREW", "PROPFIND"}) {
            routes.add(
                    new HttpString(method),
                    "/ok",
                    exchange -> exchange.getResponseSender().send("ok"));
        }
        routes.post("/echo", new BlockingHandler(UndertowHandlersApp::echo))
                .post("/created", new BlockingHandler(exchange -> {
                    exchange.setStatusCode(201);
                    echo(exchange);
                }))
                .get("/redirect", exchange -> {
                    exchange.setStatusCode(302);
                    exchange.getResponseHeaders().put(Headers.LOCATION, "/ok");
                })
                .get(
                        "/items/{id}",
                        exchange -> exchange.getResponseSender()
                                .send("item /"
                                        + exchange.getQueryParameters()
                                                .get("id")
                                                .getFirst()))
                .get("/exception", exchange -> {
                    throw new IllegalStateException("meant");
                })
                .get("/status", exchange -> {
                    exchange.setStatusCode((int) number(exchange, "code"));
                    if (exchange.getQueryParameters().containsKey("plain")) {
                        exchange.getResponseSender().send("status");
                    }
                })
                .get("/slow", new BlockingHandler(exchange -> {
                    Thread.sleep(number(exchange, "millis"));
                    exchange.getResponseSender().send("slow");
                }))
                .get("/stream", new BlockingHandler(UndertowHandlersApp::stream))
                .get(
                        "/async",
                        exchange -> exchange.dispatch(() -> new Thread(() -> {
                                    pause(100);
                                    exchange.getResponseSender().send("async");
                                })
                                .start()))
                .get(
                        "/async-error",
                        exchange -> exchange.dispatch((HttpServerExchange later) -> {
                            throw new IllegalStateException("meant");
                        }))
                .get(
                        "/async-timeout",
                        exchange -> exchange.dispatch(() -> exchange.getIoThread()
                                .executeAfter(
                                        () -> {
                                            exchange.setStatusCode(500);
                                            exchange.endExchange();
                                        },
                                        100,
                                        TimeUnit.MILLISECONDS)))
                .get("/websocket", Handlers.websocket((exchange, channel) -> channel.resumeReceives()));
        UndertowServer.run(new HttpContinueReadHandler(routes));
    }

    private static void echo(HttpServerExchange exchange) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        InputStream in = exchange.getInputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            body.write(b);
        }
        exchange.getResponseSender().send(ByteBuffer.wrap(body.toByteArray()));
    }

    private static void stream(HttpServerExchange exchange) throws IOException {
        OutputStream out = exchange.getOutputStream();
        for (long left = number(exchange, "chunks"); left > 0; left--) {
            out.write(new byte[1024]);
            out.flush();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long number(HttpServerExchange exchange, String name) {
        return Long.parseLong(exchange.getQueryParameters().get(name).getFirst());
    }
}
