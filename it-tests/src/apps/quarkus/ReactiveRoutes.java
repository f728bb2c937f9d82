package apps.quarkus;

import io.quarkus.vertx.web.Param;
import io.quarkus.vertx.web.Route;
import io.smallrye.mutiny.Uni;

/** Quarkus' reactive routes. */
public class ReactiveRoutes {

    @Route(path = "/reactive/items/:id", methods = Route.HttpMethod.GET)
    Uni<String> item(@Param String id) {
        return Uni.createFrom().item("item " + id);
    }

    @Route(path = "/reactive/fails/:id", methods = Route.HttpMethod.GET)
    Uni<String> fails(@Param String id) {
        return Uni.createFrom().failure(new IllegalStateException("meant"));
    }
}
