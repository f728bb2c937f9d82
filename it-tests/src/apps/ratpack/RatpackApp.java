package apps.ratpack;

import ratpack.core.server.RatpackServer;

/** Handlers of Ratpack. */
public final class RatpackApp {

    private RatpackApp() {}

    public static void main(String[] args) throws Exception {
        RatpackServer server = RatpackServer.start(definition -> definition
                .serverConfig(config -> config.port(0).development(false))
                .handlers(chain -> chain.get(
                                "api/items/:id",
                                context -> context.render(
                                        "item " + context.getPathTokens().get("id")))
                        .get("fails", context -> {
                            throw new IllegalStateException("meant");
                        })));
        System.out.println("READY " + server.getBindPort());
    }
}
