package io.synfinance.it.frameworks;

import io.synfinance.it.harness.ServerApp;

/** Dropwizard 5: Jersey's templates on Jetty; what has no mapper gets an answer of Dropwizard's own. */
class DropwizardIT extends RouteContract {

    @Override
    protected ServerApp server() {
        return ServerApp.of("apps.dropwizard.DropwizardApp", "dropwizard", "jaxrsshop")
                .libraries("io.dropwizard:dropwizard-core:5.0.0")
                .release(17)
                .on(17);
    }

    @Override
    protected String unhandledType() {
        return "http_5xx";
    }
}
