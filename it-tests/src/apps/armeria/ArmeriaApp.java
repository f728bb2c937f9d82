package apps.armeria;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.ExceptionHandler;
import com.linecorp.armeria.server.annotation.ExceptionHandlerFunction;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The contract of routes on Armeria, by services with paths and by annotated ones. */
public final class ArmeriaApp {

    private ArmeriaApp() {}

    public static void main(String[] args) {
        Server server = Server.builder()
                .http(0)
                .service("/api/items/{id}", (context, request) -> HttpResponse.of("item " + context.pathParam("id")))
                .service(
                        "/api/items",
                        (context, request) -> HttpResponse.from(request.aggregate()
                                .thenApply(whole -> HttpResponse.of(
                                        HttpStatus.OK, MediaType.PLAIN_TEXT_UTF_8, whole.contentUtf8()))))
                .service("/api/exceptions/unhandled/{id}", (context, request) -> {
                    throw new IllegalStateException("meant");
                })
                .service(
                        "/api/status/{code}",
                        (context, request) -> HttpResponse.of(Integer.parseInt(context.pathParam("code"))))
                .service("/api/later/{id}", (context, request) -> {
                    CompletableFuture<HttpResponse> later = new CompletableFuture<>();
                    context.eventLoop()
                            .schedule(
                                    () -> later.complete(HttpResponse.of("later " + context.pathParam("id"))),
                                    50,
                                    TimeUnit.MILLISECONDS);
                    return HttpResponse.from(later);
                })
                .service("/api/later-fails/{id}", (context, request) -> {
                    CompletableFuture<HttpResponse> later = new CompletableFuture<>();
                    context.eventLoop()
                            .schedule(
                                    () -> later.completeExceptionally(new IllegalStateException("meant")),
                                    50,
                                    TimeUnit.MILLISECONDS);
                    return HttpResponse.from(later);
                })
                .annotatedService("/api", new Annotated())
                .build();
        server.start().join();
        System.out.println("READY " + server.activeLocalPort());
    }

    public static final class Annotated {

        @Get("/shops/{shop}/orders/{order}")
        public HttpResponse order(@Param String shop, @Param String order) {
            return HttpResponse.of("order " + order + " of " + shop);
        }

        @Get("/exceptions/handled/{id}")
        @ExceptionHandler(Later.class)
        public HttpResponse handled(@Param String id) {
            throw new UnsupportedOperationException("meant");
        }
    }

    public static final class Later implements ExceptionHandlerFunction {

        @Override
        public HttpResponse handleException(ServiceRequestContext context, HttpRequest request, Throwable cause) {
            return HttpResponse.of(HttpStatus.SERVICE_UNAVAILABLE, MediaType.PLAIN_TEXT_UTF_8, "later");
        }
    }
}
