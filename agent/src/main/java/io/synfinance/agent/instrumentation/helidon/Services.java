package io.synfinance.agent.instrumentation.helidon;

import java.util.List;
import java.util.function.Consumer;

/** Is told of each service as the routing is built, with its matcher and its routes. */
final class Services implements Consumer<Object[]> {

    @Override
    public void accept(Object[] service) {
        Templates.service(service[0], service[1], (List<?>) service[2]);
    }
}
