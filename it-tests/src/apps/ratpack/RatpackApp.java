package apps.ratpack;

import java.time.Duration;
import ratpack.core.error.ServerErrorHandler;
import ratpack.core.handling.Chain;
import ratpack.core.server.RatpackServer;
import ratpack.exec.Promise;

/** The contract of routes on Ratpack, with a handler of its own for exceptions below one path. */
public final class RatpackApp {

    private RatpackApp() {}

    public static void main(String[] args) throws Exception {
        RatpackServer server = RatpackServer.start(definition -> definition
                .serverConfig(config -> config.port(0).development(false))
                .handlers(chain -> chain.prefix("api", RatpackApp::api)));
        System.out.println("READY " + server.getBindPort());
    }

    private static void api(Chain chain) throws Exception {
        ServerErrorHandler later =
                (context, thrown) -> context.getResponse().status(503).send("later");
        chain.get(
                        "items/:id",
                        context ->
                                context.render("item " + context.getPathTokens().get("id")))
                .post("items", context -> context.getRequest().getBody().then(body -> context.render(body.getText())))
                .prefix(
                        "shops/:shop",
                        shops -> shops.get("orders/:order", context -> {
                            String order = context.getPathTokens().get("order");
                            String shop = context.getAllPathTokens().get("shop");
                            context.render("order " + order + " of " + shop);
                        }))
                .get("exceptions/unhandled/:id", context -> {
                    throw new IllegalStateException("meant");
                })
                .prefix(
                        "exceptions/handled",
                        handled -> handled.register(added -> added.add(ServerErrorHandler.class, later))
                                .get(":id", context -> {
                                    throw new UnsupportedOperationException("meant");
                                }))
                .get(
                        "status/:code",
                        context -> context.getResponse()
                                .status(Integer.parseInt(context.getPathTokens().get("code")))
                                .send("status"))
                .get(
                        "later/:id",
                        context -> Promise.value(
                                        "later " + context.getPathTokens().get("id"))
                                .defer(Duration.ofMillis(50))
                                .then(context::render))
                .get(
                        "later-fails/:id",
                        context -> Promise.error(new IllegalStateException("meant"))
                                .defer(Duration.ofMillis(50))
                                .then(context::render));
    }
}
