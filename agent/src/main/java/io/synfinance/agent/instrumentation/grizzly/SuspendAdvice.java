package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.Consumer;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.Response;

/** Sees that a request is to be answered later. */
final class SuspendAdvice {

    private SuspendAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(@Advice.This Response response) {
        ((Consumer<HttpHeader>) Companions.of(HttpRequestPacket.class))
                .accept(response.getRequest().getRequest());
    }
}
