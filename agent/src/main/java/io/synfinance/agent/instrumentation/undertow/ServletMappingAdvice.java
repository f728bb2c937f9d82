package io.synfinance.agent.instrumentation.undertow;

import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletChain;
import io.undertow.servlet.handlers.ServletRequestContext;
import java.util.function.Function;
import net.bytebuddy.asm.Advice;

/** Names the servlet mapping that the request matched, before filters and servlet run. */
final class ServletMappingAdvice {

    private ServletMappingAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(
            @Advice.Argument(0) HttpServerExchange exchange,
            @Advice.Argument(1) ServletRequestContext context,
            @Advice.Argument(2) ServletChain chain) {
        HttpBridge.servletMapping(
                ((Function<HttpServerExchange, Object>) Companions.of(Connectors.class)).apply(exchange),
                context.getDeployment().getDeploymentInfo().getContextPath(),
                chain.getManagedServlet().getServletInfo().getMappings(),
                context.getServletPathMatch().getMatched());
    }
}
