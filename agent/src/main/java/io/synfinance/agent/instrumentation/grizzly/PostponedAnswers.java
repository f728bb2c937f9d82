package io.synfinance.agent.instrumentation.grizzly;

import java.util.function.Consumer;
import org.glassfish.grizzly.http.HttpHeader;

/** Is told which requests are to be answered later. */
final class PostponedAnswers implements Consumer<HttpHeader> {

    @Override
    public void accept(HttpHeader packet) {
        GrizzlyRequest request = GrizzlyRequest.find(packet);
        if (request != null) {
            request.postponed();
        }
    }
}
