package apps.javalin;

import io.javalin.Javalin;
import java.util.concurrent.CompletableFuture;

/** The paths of the contract of routes, in the words that Javalin 5 and 6 share. */
public final class JavalinApp {

    private JavalinApp() {}

    public static void main(String[] args) {
        Javalin app = Javalin.create();
        app.before(context -> context.header("X-Before", "yes"));
        app.before("/api/*", context -> context.header("X-Api", "yes"));
        app.get("/api/items/{id}", context -> context.result("item " + context.pathParam("id")));
        app.post("/api/items", context -> context.result(context.body()));
        app.get(
                "/api/shops/{shop}/orders/{order}",
                context -> context.result("order " + context.pathParam("order") + " of " + context.pathParam("shop")));
        app.get("/api/exceptions/unhandled/{id}", context -> {
            throw new IllegalStateException("meant");
        });
        app.get("/api/exceptions/handled/{id}", context -> {
            throw new UnsupportedOperationException("meant");
        });
        app.exception(
                UnsupportedOperationException.class,
                (thrown, context) -> context.status(503).result("later"));
        app.get("/api/status/{code}", context -> context.status(409).result("status"));
        app.get("/api/later/{id}", context -> Later.answer(context, later("later " + context.pathParam("id"))));
        app.get("/api/later-fails/{id}", context -> Later.answer(context, laterFails()));
        app.start("127.0.0.1", 0);
        System.out.println("READY " + app.port());
    }

    private static CompletableFuture<String> later(String answer) {
        return CompletableFuture.supplyAsync(() -> answer);
    }

    private static CompletableFuture<String> laterFails() {
        return CompletableFuture.supplyAsync(() -> {
            throw new IllegalStateException("meant");
        });
    }
}
