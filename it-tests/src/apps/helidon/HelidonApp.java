package apps.helidon;

import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.websocket.WsRouting;
import io.helidon.websocket.WsListener;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;

/** The contract on Helidon's routing; a filter comes before it, and items are a service in a service. */
public final class HelidonApp {

    private HelidonApp() {}

    public static void main(String[] args) {
        WebServer server = WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .routing(routes -> routes.any((request, response) -> response.next())
                        .register("/items", HelidonApp::items)
                        .route(Method.create("BREW"), "/ok", (request, response) -> response.send("ok"))
                        .route(Method.create("PROPFIND"), "/ok", (request, response) -> response.send("ok"))
                        .route(Method.HEAD, "/ok", (request, response) -> response.send("ok"))
                        .get("/ok", (request, response) -> response.send("ok"))
                        .post(
                                "/echo",
                                (request, response) ->
                                        response.send(request.content().as(byte[].class)))
                        .post(
                                "/created",
                                (request, response) -> response.status(Status.CREATED_201)
                                        .send(request.content().as(byte[].class)))
                        .get(
                                "/redirect",
                                (request, response) -> response.status(Status.FOUND_302)
                                        .header(io.helidon.http.HeaderNames.LOCATION, "/ok")
                                        .send())
                        .get("/exception", (request, response) -> {
                            throw new IllegalStateException("meant");
                        })
                        .get("/status", HelidonApp::status)
                        .get("/slow", (request, response) -> {
                            Thread.sleep(number(request, "millis"));
                            response.send("slow");
                        })
                        .get("/stream", HelidonApp::stream))
                .addRouting(WsRouting.builder().endpoint("/websocket", new WsListener() {}))
                .build()
                .start();
        System.out.println("READY " + server.port());
    }

    private static void items(HttpRules rules) {
        rules.register(
                "/",
                inner -> inner.get(
                        "/{id}",
                        (request, response) -> response.send(
                                "item /" + request.path().pathParameters().get("id"))));
    }

    private static void status(ServerRequest request, ServerResponse response) {
        response.status(Status.create((int) number(request, "code")));
        if (request.query().contains("plain")) {
            response.send("status");
        } else {
            response.send();
        }
    }

    private static void stream(ServerRequest request, ServerResponse response) throws IOException {
        try (OutputStream out = response.outputStream()) {
            for (long left = number(request, "chunks"); left > 0; left--) {
                out.write(new byte[1024]);
                out.flush();
            }
        }
    }

    private static long number(ServerRequest request, String name) {
        return Long.parseLong(request.query().get(name));
    }
}
