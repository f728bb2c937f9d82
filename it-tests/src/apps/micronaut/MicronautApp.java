package apps.micronaut;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/** The contract of routes on Micronaut. */
public final class MicronautApp {

    private MicronautApp() {}

    public static void main(String[] args) throws Exception {
        EmbeddedServer server = ApplicationContext.run(
                EmbeddedServer.class, Map.of("micronaut.server.port", -1, "micronaut.server.host", "127.0.0.1"));
        System.out.println("READY " + server.getPort());
        Thread.currentThread().join();
    }
}
