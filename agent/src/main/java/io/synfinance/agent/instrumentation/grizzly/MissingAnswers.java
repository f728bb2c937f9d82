package io.synfinance.agent.instrumentation.grizzly;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.glassfish.grizzly.http.HttpHeader;

/** Is told which requests are to be answered later, and which never will be. */
final class MissingAnswers implements Consumer<HttpHeader>, BiConsumer<HttpHeader, Throwable> {

    @Override
    public void accept(HttpHeader packet) {
        GrizzlyRequest request = GrizzlyRequest.find(packet);
        if (request != null) {
            request.postponed();
        }
    }

    @Override
    public void accept(HttpHeader packet, Throwable error) {
        GrizzlyRequest request = GrizzlyRequest.find(packet);
        if (request != null) {
            request.failed(error);
        }
    }
}
