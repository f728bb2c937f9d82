package apps.helidonmp;

import apps.jaxrs.LaterMapper;
import apps.jaxrs.Shop;
import io.helidon.microprofile.server.Server;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The resources of JAX-RS on Helidon MP, at {@code /shop/rest}. */
public final class HelidonMpApp {

    private HelidonMpApp() {}

    public static void main(String[] args) {
        Server server = Server.builder()
                .host("127.0.0.1")
                .port(0)
                .addApplication("/shop/rest", new ShopApplication())
                .build()
                .start();
        System.out.println("READY " + server.port());
    }

    /** The resources and the mapper. */
    private static final class ShopApplication extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Shop.class, LaterMapper.class);
        }
    }
}
