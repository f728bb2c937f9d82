package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.util.MappingData;

/** Sees which handler or servlet a request goes to. */
final class MappingAdvice {

    private MappingAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(
            @Advice.Origin Class<?> woven,
            @Advice.Argument(0) Request request,
            @Advice.Argument(1) MappingData mapping) {
        ((BiConsumer<Request, MappingData>) Companions.of(woven)).accept(request, mapping);
    }
}
