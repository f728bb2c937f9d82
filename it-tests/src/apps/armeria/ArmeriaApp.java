package apps.armeria;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.Server;

/** A service of Armeria. */
public final class ArmeriaApp {

    private ArmeriaApp() {}

    public static void main(String[] args) {
        Server server = Server.builder()
                .http(0)
                .service("/api/items/{id}", (context, request) -> HttpResponse.of("item " + context.pathParam("id")))
                .service("/fails", (context, request) -> {
                    throw new IllegalStateException("meant");
                })
                .build();
        server.start().join();
        System.out.println("READY " + server.activeLocalPort());
    }
}
