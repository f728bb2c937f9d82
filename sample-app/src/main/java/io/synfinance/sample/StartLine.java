package io.synfinance.sample;

import io.synfinance.sample.generation.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The one line that the service logs when it is ready. */
@Component
final class StartLine {

    private static final Logger LOG = LoggerFactory.getLogger(StartLine.class);

    private final World world;
    private final Environment environment;

    StartLine(World world, Environment environment) {
        this.world = world;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        LOG.info(
                "Serving {} customers and {} merchants on port {}, ready after {} ms, database {}",
                world.customers().size(),
                world.merchants().size(),
                port(event),
                event.getTimeTaken().toMillis(),
                database());
    }

    /** The address of the database; what follows it may hold secrets. */
    private String database() {
        return environment.getProperty("spring.datasource.url", "unknown").replaceFirst("[;?].*", "");
    }

    private static int port(ApplicationReadyEvent event) {
        return event.getApplicationContext() instanceof WebServerApplicationContext web
                ? web.getWebServer().getPort()
                : -1;
    }
}
