package io.synfinance.it.frameworks;

import io.synfinance.it.harness.ServerApp;

/** Helidon MP 4: Jersey's templates on Helidon's server. */
class HelidonMpIT extends RouteContract {

    @Override
    protected ServerApp server() {
        return ServerApp.of("apps.helidonmp.HelidonMpApp", "helidonmp", "jaxrsshop")
                .libraries("io.helidon.microprofile.bundles:helidon-microprofile-core:4.3.0")
                .release(21)
                .on(21);
    }

    @Override
    protected String base() {
        return "/shop/rest";
    }

    /** Bytes are counted by the thread that has the request. */
    @Override
    protected int sizeFromAnotherThread(int size) {
        return 0;
    }
}
