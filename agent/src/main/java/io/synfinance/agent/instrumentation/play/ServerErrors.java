package io.synfinance.agent.instrumentation.play;

import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.function.BiConsumer;
import play.api.mvc.RequestHeader;
import play.mvc.Http;

/** Notes exceptions, by requests of Scala's or of Java's API. */
final class ServerErrors implements BiConsumer<Object, Throwable> {

    @Override
    public void accept(Object request, Throwable thrown) {
        RequestHeader header =
                request instanceof RequestHeader ? (RequestHeader) request : ((Http.RequestHeader) request).asScala();
        HttpBridge.failed(ObservedRequests.of(header), thrown);
    }
}
