package io.synfinance.agent.metrics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints that the user has named, for paths without a route: <code>/shops/{shop}/orders/{order}</code>, or
 * <code>/files/**</code> for all that is below. The first that matches is the endpoint, as it was written.
 */
final class EndpointPatterns {

    static final EndpointPatterns NONE = new EndpointPatterns(new ArrayList<>());

    private static final String REST = "/**";

    private final String[] patterns;

    EndpointPatterns(List<String> patterns) {
        this.patterns = patterns.toArray(new String[0]);
    }

    /** Gives the endpoint of a path, which may be followed by a query; null if none matches. Allocates nothing. */
    @Nullable
    String match(String path) {
        for (String pattern : patterns) {
            if (matches(pattern, path)) {
                return pattern;
            }
        }
        return null;
    }

    private static boolean matches(String pattern, String path) {
        int end = end(path);
        boolean rest = pattern.endsWith(REST);
        int patternEnd = pattern.length() - (rest ? REST.length() : 0);
        int p = 0;
        int at = 0;
        while (p < patternEnd && at < end) {
            char c = pattern.charAt(p);
            if (c == '{' || c == '*') {
                int segmentEnd = segmentEnd(path, at, end);
                if (segmentEnd == at) {
                    return false;
                }
                p = segmentEnd(pattern, p, patternEnd);
                at = segmentEnd;
            } else if (c == path.charAt(at)) {
                p++;
                at++;
            } else {
                return false;
            }
        }
        return p == patternEnd && (at == end || (rest && path.charAt(at) == '/'));
    }

    private static int end(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '?' || c == '#' || c == ';') {
                return i;
            }
        }
        return path.length();
    }

    private static int segmentEnd(String text, int from, int to) {
        int slash = text.indexOf('/', from);
        return slash < 0 || slash > to ? to : slash;
    }
}
