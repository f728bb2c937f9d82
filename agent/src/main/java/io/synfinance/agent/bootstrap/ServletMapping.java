package io.synfinance.agent.bootstrap;

import org.jspecify.annotations.Nullable;

/** The URL pattern by which a servlet was found, as the Servlet specification (12.2) writes it. */
final class ServletMapping {

    private ServletMapping() {}

    static @Nullable String pattern(@Nullable String match, @Nullable String servletPath) {
        if (match == null || servletPath == null) {
            return null;
        }
        switch (match) {
            case "EXACT":
                return servletPath;
            case "PATH":
                return servletPath.concat("/*");
            case "EXTENSION":
                return "/*".concat(servletPath.substring(servletPath.lastIndexOf('.')));
            case "CONTEXT_ROOT":
                return "/";
            default:
                return null;
        }
    }
}
