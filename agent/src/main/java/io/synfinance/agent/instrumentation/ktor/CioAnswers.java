package io.synfinance.agent.instrumentation.ktor;

import io.ktor.http.content.OutgoingContent;
import io.ktor.server.response.ApplicationResponse;
import java.util.function.BiConsumer;

/** Takes what is known of an answer before it is sent: its bytes, that it becomes another protocol, or its channel. */
final class CioAnswers implements BiConsumer<ApplicationResponse, Object> {

    @Override
    public void accept(ApplicationResponse response, Object content) {
        CioCall call = CioCall.of(response.getCall());
        if (call == null) {
            return;
        }
        if (content instanceof byte[]) {
            call.sent(((byte[]) content).length);
        } else if (content instanceof OutgoingContent.ProtocolUpgrade) {
            call.end();
        } else {
            call.streams(content, response.getHeaders().get("Content-Length"));
        }
    }
}
