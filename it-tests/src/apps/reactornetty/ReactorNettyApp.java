package apps.reactornetty;

import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The contract of routes on Reactor Netty alone. */
public final class ReactorNettyApp {

    private ReactorNettyApp() {}

    public static void main(String[] args) {
        DisposableServer server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.get(
                                "/api/items/{id}",
                                (request, response) -> response.sendString(Mono.just("item " + request.param("id"))))
                        .post(
                                "/api/items",
                                (request, response) ->
                                        response.send(request.receive().retain()))
                        .get("/fails/{id}", (request, response) -> Mono.error(new IllegalStateException("meant")))
                        .get(
                                "/later/{id}",
                                (request, response) -> response.sendString(
                                        Flux.just("la", "ter").delayElements(Duration.ofMillis(20)))))
                .bindNow();
        System.out.println("READY " + server.port());
        server.onDispose().block();
    }
}
