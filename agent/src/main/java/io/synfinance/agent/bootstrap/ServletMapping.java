package io.synfinance.agent.bootstrap;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The URL pattern by which a servlet was found, as the Servlet specification (12.2) writes it. */
final class ServletMapping {

    private ServletMapping() {}

    /** Which of a servlet's mappings matched; the default mapping says nothing about the request. */
    static @Nullable String pattern(Collection<String> mappings, String servletPath) {
        String found = null;
        for (String mapping : mappings) {
            if (mapping.equals(servletPath) && !mapping.equals("/")) {
                return mapping;
            }
            if (isPrefix(mapping, servletPath)) {
                found = mapping;
            } else if (mapping.startsWith("*.") && servletPath.endsWith(mapping.substring(1))) {
                found = "/".concat(mapping);
            }
        }
        return found;
    }

    private static boolean isPrefix(String mapping, String servletPath) {
        return mapping.endsWith("/*")
                && mapping.length() == servletPath.length() + 2
                && mapping.startsWith(servletPath);
    }

    static @Nullable String pattern(@Nullable String match, @Nullable String servletPath) {
        if (match == null || servletPath == null) {
            return null;
        }
        switch (match) {
            case "EXACT":
                return servletPath;
            case "PATH":
                return RouteTemplate.join(servletPath, "/*");
            case "EXTENSION":
                return "/*".concat(servletPath.substring(servletPath.lastIndexOf('.')));
            case "CONTEXT_ROOT":
                return "/";
            default:
                return null;
        }
    }
}
