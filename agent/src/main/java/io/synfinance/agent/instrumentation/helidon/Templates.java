package io.synfinance.agent.instrumentation.helidon;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The templates of routes. A matcher keeps a regular expression and no template, and a route does not know below which
 * service it is, so both are remembered as they are made, at the start of the application.
 */
final class Templates implements BiConsumer<Object, String> {

    private static final Map<Object, String> OF_MATCHERS = Collections.synchronizedMap(new WeakHashMap<>());
    private static final Map<Object, String> PREFIXES = Collections.synchronizedMap(new WeakHashMap<>());
    private static final Map<Object, List<?>> OF_SERVICES = Collections.synchronizedMap(new WeakHashMap<>());
    private static final Map<Object, String> OF_ROUTES = Collections.synchronizedMap(new WeakHashMap<>());

    /** A matcher was made. */
    @Override
    public void accept(Object matcher, String template) {
        OF_MATCHERS.put(matcher, template);
    }

    /** A service was made; those inside others come first. */
    static void service(Object service, Object matcher, List<?> routes) {
        OF_SERVICES.put(service, routes);
        String prefix = OF_MATCHERS.get(matcher);
        if (prefix != null) {
            prefix(prefix, routes);
        }
    }

    private static void prefix(String prefix, List<?> routes) {
        for (Object route : routes) {
            List<?> nested = OF_SERVICES.get(route);
            if (nested == null) {
                PREFIXES.merge(route, prefix, (inner, outer) -> join(outer, inner));
            } else {
                prefix(prefix, nested);
            }
        }
    }

    /** The whole template of a route; null if it takes every path. */
    static @Nullable String of(Object route, Object matcher) {
        String known = OF_ROUTES.get(route);
        if (known != null) {
            return known;
        }
        String template = OF_MATCHERS.get(matcher);
        String prefix = PREFIXES.get(route);
        if (template == null) {
            return null;
        }
        String whole = prefix == null ? template : join(prefix, template);
        OF_ROUTES.put(route, whole);
        return whole;
    }

    private static String join(String prefix, String template) {
        String before = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        return template.equals("/") ? before : before + template;
    }
}
