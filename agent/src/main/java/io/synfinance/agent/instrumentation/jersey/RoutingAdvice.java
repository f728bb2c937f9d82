package io.synfinance.agent.instrumentation.jersey;

import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.List;
import net.bytebuddy.asm.Advice;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.internal.process.RequestProcessingContext;
import org.glassfish.jersey.uri.UriTemplate;

/** Names the templates that matched, behind the path of the application; Jersey has the innermost one first. */
final class RoutingAdvice {

    private RoutingAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.Argument(0) Object context) {
        ContainerRequest request = ((RequestProcessingContext) context).request();
        Object observation = request.getProperty(HttpBridge.ATTRIBUTE);
        if (observation == null) {
            observation = HttpBridge.arriving();
            request.setProperty(HttpBridge.ATTRIBUTE, observation);
        }
        List<UriTemplate> templates = request.getUriInfo().getMatchedTemplates();
        if (HttpBridge.isInFlight(observation) && !templates.isEmpty()) {
            HttpBridge.mountAt(observation, request.getBaseUri().getPath());
            for (int i = templates.size() - 1; i > 0; i--) {
                HttpBridge.mount(observation, templates.get(i).getTemplate());
            }
            HttpBridge.mounted(observation, templates.get(0).getTemplate());
        }
    }
}
