package apps.spark;

import static spark.Spark.awaitInitialization;
import static spark.Spark.before;
import static spark.Spark.exception;
import static spark.Spark.get;
import static spark.Spark.halt;
import static spark.Spark.ipAddress;
import static spark.Spark.path;
import static spark.Spark.port;
import static spark.Spark.post;

/** Routes and filters of Spark on its own Jetty. */
public final class SparkApp {

    private SparkApp() {}

    public static void main(String[] args) {
        ipAddress("127.0.0.1");
        port(0);
        before((request, response) -> response.header("X-Before", "yes"));
        before("/closed/*", (request, response) -> halt(401, "closed"));
        get("/plain", (request, response) -> "plain");
        path("/api", () -> {
            get("/items/:id", (request, response) -> "item " + request.params("id"));
            post("/items", (request, response) -> request.body());
        });
        get("/closed/:id", (request, response) -> "open");
        get("/exception/:id", (request, response) -> {
            throw new IllegalStateException("meant");
        });
        get("/handled", (request, response) -> {
            throw new UnsupportedOperationException("meant");
        });
        exception(UnsupportedOperationException.class, (thrown, request, response) -> {
            response.status(503);
            response.body("later");
        });
        awaitInitialization();
        System.out.println("READY " + port());
    }
}
