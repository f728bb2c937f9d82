package apps.vertx;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

/** The paths of the contract of routes on Vert.x Web, with filters before them and a router below another. */
public final class VertxApp {

    private VertxApp() {}

    public static void main(String[] args) {
        Vertx vertx = Vertx.vertx();
        Router orders = Router.router(vertx);
        orders.get("/:shop/orders/:order")
                .handler(context -> context.response()
                        .end("order " + context.pathParam("order") + " of " + context.pathParam("shop")));

        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create());
        router.route("/api/*").handler(context -> {
            context.response().putHeader("X-Api", "yes");
            context.next();
        });
        router.get("/api/items/:id").handler(context -> context.response().end("item " + context.pathParam("id")));
        router.route(HttpMethod.POST, "/api/items")
                .handler(context -> context.response().end(context.body().asString()));
        router.route("/api/shops/*").subRouter(orders);
        router.get("/api/exceptions/unhandled/:id").handler(context -> {
            throw new IllegalStateException("meant");
        });
        router.get("/api/exceptions/handled/:id")
                .handler(context -> {
                    throw new UnsupportedOperationException("meant");
                })
                .failureHandler(context -> context.response().setStatusCode(503).end("later"));
        router.get("/api/status/:code")
                .handler(context -> context.response().setStatusCode(409).end("status"));
        router.get("/api/later/:id")
                .handler(context ->
                        vertx.setTimer(50, timer -> context.response().end("later " + context.pathParam("id"))));
        router.get("/api/later-fails/:id")
                .handler(context -> vertx.setTimer(50, timer -> context.fail(new IllegalStateException("meant"))));
        vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .onSuccess(server -> System.out.println("READY " + server.actualPort()));
    }
}
