package apps.dropwizard;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.jetty.server.ServerConnector;

/** A resource in Dropwizard. */
public final class DropwizardApp extends Application<Configuration> {

    public static void main(String[] args) throws Exception {
        new DropwizardApp().run("server", args[0]);
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
        environment.jersey().register(new Shop());
        environment
                .lifecycle()
                .addServerLifecycleListener(server ->
                        System.out.println("READY " + ((ServerConnector) server.getConnectors()[0]).getLocalPort()));
    }

    @Path("/")
    public static final class Shop {
        @GET
        @Path("api/items/{id}")
        public String item(@PathParam("id") String id) {
            return "item " + id;
        }

        @GET
        @Path("fails")
        public String fails() {
            throw new IllegalStateException("meant");
        }
    }
}
