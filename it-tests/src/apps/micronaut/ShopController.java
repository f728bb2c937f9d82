package apps.micronaut;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.concurrent.CompletableFuture;

@Controller("/api")
@Produces(MediaType.TEXT_PLAIN)
@Consumes(MediaType.ALL)
public class ShopController {

    @Get("/items/{id}{?colour}")
    public String item(String id) {
        return "item " + id;
    }

    @Post("/items")
    public String create(@Body String item) {
        return item;
    }

    @Get("/shops/{shop}/orders/{order:[0-9]+}")
    public String order(String shop, String order) {
        return "order " + order + " of " + shop;
    }

    @Get("/exceptions/unhandled/{id}")
    public String unhandled(String id) {
        throw new IllegalStateException("meant");
    }

    @Get("/exceptions/handled/{id}")
    public String handled(String id) {
        throw new UnsupportedOperationException("meant");
    }

    @Error(UnsupportedOperationException.class)
    public HttpResponse<String> later(UnsupportedOperationException thrown) {
        return HttpResponse.<String>status(HttpStatus.SERVICE_UNAVAILABLE).body("later");
    }

    @Get("/status/{code}")
    public HttpResponse<String> status(int code) {
        return HttpResponse.<String>status(HttpStatus.valueOf(code)).body("status");
    }

    @Get("/later/{id}")
    public CompletableFuture<String> answersLater(String id) {
        return CompletableFuture.supplyAsync(() -> "later " + id);
    }

    @Get("/later-fails/{id}")
    public CompletableFuture<String> failsLater(String id) {
        return CompletableFuture.supplyAsync(() -> {
            throw new IllegalStateException("meant");
        });
    }
}
