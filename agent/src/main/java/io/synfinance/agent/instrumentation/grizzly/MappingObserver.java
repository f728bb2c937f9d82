package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.function.BiConsumer;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.util.MappingData;
import org.glassfish.grizzly.http.util.DataChunk;

/** Names the mapping of the handler or the servlet that a request goes to. */
final class MappingObserver implements BiConsumer<Request, MappingData> {

    @Override
    public void accept(Request request, MappingData mapping) {
        Object observation = request.getAttribute(HttpBridge.ATTRIBUTE);
        String context = text(mapping.contextPath);
        String matched = text(mapping.wrapperPath);
        switch (mapping.mappingType) {
            case MappingData.PATH:
                // A handler's mapping begins with the name of a context, so that the wildcard is all that is left.
                HttpBridge.servletMapping(observation, "", "PATH", context.concat(matched));
                break;
            case MappingData.EXTENSION:
                HttpBridge.servletMapping(observation, context, "EXTENSION", matched);
                break;
            case MappingData.EXACT:
                HttpBridge.servletMapping(observation, context, "EXACT", matched);
                break;
            case MappingData.UNKNOWN:
                HttpBridge.servletMapping(observation, "", "EXACT", context);
                break;
            default:
                break;
        }
    }

    private static String text(DataChunk part) {
        String text = part.toString();
        return text == null ? "" : text;
    }
}
