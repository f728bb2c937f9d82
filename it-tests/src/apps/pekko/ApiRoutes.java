package apps.pekko;

import static org.apache.pekko.http.javadsl.server.Directives.complete;
import static org.apache.pekko.http.javadsl.server.Directives.completeWithFuture;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.entity;
import static org.apache.pekko.http.javadsl.server.Directives.extractRequest;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.handleExceptions;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.post;
import static org.apache.pekko.http.javadsl.server.PathMatchers.integerSegment;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import org.apache.pekko.http.javadsl.model.HttpResponse;
import org.apache.pekko.http.javadsl.model.StatusCodes;
import org.apache.pekko.http.javadsl.server.ExceptionHandler;
import org.apache.pekko.http.javadsl.server.Route;
import org.apache.pekko.http.javadsl.unmarshalling.Unmarshaller;

/** The contract of routes by directives; several branches begin alike, so that the first ones are given up. */
final class ApiRoutes {

    private final Later later;

    ApiRoutes(Later later) {
        this.later = later;
    }

    Route route() {
        return pathPrefix("api", () -> concat(items(), shops(), failures(), later()));
    }

    private static Route items() {
        return concat(
                path(segment("items").slash(integerSegment()), id -> post(() -> complete("never"))),
                path(segment("items").slash(segment()), id -> get(() -> complete("item " + id))),
                path("items", () -> post(() -> entity(Unmarshaller.entityToString(), item -> complete(item)))));
    }

    private static Route shops() {
        return pathPrefix(
                segment("shops").slash(segment()),
                shop -> concat(
                        path("orders", () -> complete("never")),
                        path(segment("orders").slash(segment()), order -> complete("order " + order + " of " + shop))));
    }

    private static Route failures() {
        ExceptionHandler handler = ExceptionHandler.newBuilder()
                .match(
                        UnsupportedOperationException.class,
                        thrown -> complete(StatusCodes.SERVICE_UNAVAILABLE, "later"))
                .build();
        return concat(
                path(
                        segment("exceptions").slash("unhandled").slash(segment()),
                        id -> extractRequest(request -> {
                            throw new IllegalStateException("meant");
                        })),
                handleExceptions(
                        handler,
                        () -> path(
                                segment("exceptions").slash("handled").slash(segment()),
                                id -> extractRequest(request -> {
                                    throw new UnsupportedOperationException("meant");
                                }))),
                path(segment("status").slash(integerSegment()), code -> complete(StatusCodes.get(code))));
    }

    private Route later() {
        return concat(
                path(
                        segment("later").slash(segment()),
                        id -> completeWithFuture(
                                later.after(50, () -> HttpResponse.create().withEntity("later " + id)))),
                path(
                        segment("later-fails").slash(segment()),
                        id -> completeWithFuture(later.after(50, () -> {
                            throw new IllegalStateException("meant");
                        }))));
    }
}
