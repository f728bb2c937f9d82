package apps.dropwizard;

import apps.jaxrs.LaterMapper;
import apps.jaxrs.Shop;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.ServerConnector;

/** The resources of JAX-RS in Dropwizard. */
public final class DropwizardApp extends Application<Configuration> {

    public static void main(String[] args) throws Exception {
        Path configuration = Files.writeString(
                Path.of("dropwizard.yml"),
                "server: {applicationConnectors: [{type: http, port: 0}], adminConnectors: [{type: http, port: 0}]}");
        new DropwizardApp().run("server", configuration.toString());
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
        environment.jersey().register(Shop.class);
        environment.jersey().register(LaterMapper.class);
        environment
                .lifecycle()
                .addServerLifecycleListener(server ->
                        System.out.println("READY " + ((ServerConnector) server.getConnectors()[0]).getLocalPort()));
    }
}
