package io.synfinance.agent.instrumentation.ktor;

import io.ktor.server.application.ApplicationCall;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;

/** Names routes by their paths; Ktor's text of a route has its other conditions too. */
final class Routes implements BiConsumer<ApplicationCall, Object> {

    private final Map<Object, String> paths = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public void accept(ApplicationCall call, Object route) {
        Object observation = ObservedCalls.observationOf(call);
        if (HttpBridge.isInFlight(observation)) {
            String path = paths.computeIfAbsent(route, known -> path(known.toString()));
            HttpBridge.route(observation, "", path, HttpObservation.FRAMEWORK_ROUTE);
        }
    }

    /** Of <code>/api/items/{id}/(method:GET)</code> what is in no parentheses. */
    private static String path(String text) {
        StringBuilder path = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            }
            if (depth == 0 && !(c == '/' && endsWithSlash(path))) {
                path.append(c);
            }
            if (c == ')' && depth > 0) {
                depth--;
            }
        }
        if (path.length() > 1 && endsWithSlash(path) && !text.endsWith("/")) {
            path.setLength(path.length() - 1);
        }
        return path.toString();
    }

    private static boolean endsWithSlash(StringBuilder path) {
        return path.length() > 0 && path.charAt(path.length() - 1) == '/';
    }
}
