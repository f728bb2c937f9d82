package io.synfinance.agent.metrics;

/**
 * A path without a route as an endpoint: identifiers become <code>{id}</code>, words stay words. Pure, linear, never throws.
 *
 * <pre>{@code
 * /api/customers/123/transactions/456   ->  /api/customers/{id}/transactions/{id}
 * //shop;jsessionid=1A2B/./cart/?page=2 ->  /shop/cart
 * http://example.com/api/v2/data-quality -> /api/v2/data-quality
 * }</pre>
 *
 * <p>Query, fragment, matrix parameters, scheme and host are cut off; empty and dot segments are resolved. What comes after 12
 * segments or 120 characters is one <code>{path}</code>, so an endpoint has at most 127 characters. The result of a result is
 * itself.
 *
 * @see Identifiers for what counts as an identifier
 */
final class EndpointNormalizer {

    static final int MAX_LENGTH = 127;

    private static final int MAX_SEGMENTS = 12;
    private static final String ID = "{id}";
    private static final String REST = "{path}";
    private static final String UNMATCHED = "{unmatched}";
    private static final int LONGEST_PREFIX = MAX_LENGTH - REST.length() - 1;

    private final String path;
    private final StringBuilder endpoint = new StringBuilder();
    private int segments;
    private boolean full;

    private EndpointNormalizer(String path) {
        this.path = path;
    }

    /** Gives the path itself if it is an endpoint already. */
    static String normalize(String path) {
        if (isNormal(path)) {
            return path;
        }
        String endpoint = new EndpointNormalizer(path).rewrite();
        return endpoint.equals(path) ? path : endpoint;
    }

    /** Says yes only if nothing would change; the common case, which makes no object. */
    private static boolean isNormal(String path) {
        if (path.equals("/") || path.equals("*")) {
            return true;
        }
        if (path.isEmpty() || path.charAt(0) != '/' || path.length() > LONGEST_PREFIX) {
            return false;
        }
        int from = 1;
        for (int segment = 0; segment < MAX_SEGMENTS; segment++) {
            int to = indexOf(path, '/', from, path.length());
            if (!isKept(path, from, to)) {
                return false;
            }
            if (to == path.length()) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    private String rewrite() {
        int end = indexOf(path, '#', 0, indexOf(path, '?', 0, path.length()));
        int from = startOfPath(end);
        while (from < end && !full) {
            int to = indexOf(path, '/', from, end);
            addSegment(from, indexOf(path, ';', from, to));
            from = to + 1;
        }
        return segments == 0 && !full ? "/" : endpoint.toString();
    }

    /** Leaves out {@code http://host:port} of the form of request line that proxies get. */
    private int startOfPath(int end) {
        int colon = path.indexOf("://");
        if (colon < 1 || colon >= end) {
            return 0;
        }
        for (int i = 0; i < colon; i++) {
            if (!Identifiers.isLetterOrDigit(path.charAt(i))) {
                return 0;
            }
        }
        return indexOf(path, '/', colon + 3, end);
    }

    private void addSegment(int from, int to) {
        if (indexOf(path, '%', from, to) == to) {
            addPlain(path, from, to);
            return;
        }
        String decoded = PercentEncoding.decode(path, from, to);
        if (decoded == null) {
            append(ID, 0, ID.length());
        } else {
            addPlain(decoded, 0, decoded.length());
        }
    }

    private void addPlain(String text, int from, int to) {
        if (isKept(text, from, to)) {
            append(text, from, to);
        } else if (isParent(text, from, to)) {
            removeLast();
        } else if (from < to && !isSelf(text, from, to)) {
            append(ID, 0, ID.length());
        }
    }

    private void append(String text, int from, int to) {
        full = segments == MAX_SEGMENTS || endpoint.length() + 1 + to - from > LONGEST_PREFIX;
        endpoint.append('/');
        if (full) {
            endpoint.append(REST);
        } else {
            endpoint.append(text, from, to);
            segments++;
        }
    }

    private void removeLast() {
        if (segments > 0) {
            endpoint.setLength(endpoint.lastIndexOf("/"));
            segments--;
        }
    }

    /** Whether a segment stands in the endpoint as it is: a word, or what the agent itself puts in. */
    private static boolean isKept(String text, int from, int to) {
        if (from == to || isSelf(text, from, to) || isParent(text, from, to)) {
            return false;
        }
        return isPlaceholder(text, from, to) || !Identifiers.isIdentifier(text, from, to);
    }

    private static boolean isPlaceholder(String text, int from, int to) {
        return text.charAt(from) == '{'
                && (equals(ID, text, from, to) || equals(REST, text, from, to) || equals(UNMATCHED, text, from, to));
    }

    private static boolean isSelf(String text, int from, int to) {
        return equals(".", text, from, to);
    }

    private static boolean isParent(String text, int from, int to) {
        return equals("..", text, from, to);
    }

    private static boolean equals(String expected, String text, int from, int to) {
        return to - from == expected.length() && text.startsWith(expected, from);
    }

    /** Gives {@code to} if the character is not there. */
    private static int indexOf(String text, char c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return to;
    }
}
