package io.synfinance.agent.bootstrap;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The templates of routes, as they are put together and shown. */
final class RouteTemplate {

    /** As many as an application is likely to have; what is more is put together each time. */
    private static final int KEPT = 2_000;

    /** Longer ones are not of an application's making. */
    private static final int LONGEST_KEPT = 200;

    /** What was put together before, by prefix and template, so that known routes make no garbage. */
    private static final ConcurrentHashMap<String, ConcurrentHashMap<String, String>> JOINED =
            new ConcurrentHashMap<>();

    private static final AtomicInteger ROOM = new AtomicInteger(KEPT);

    private RouteTemplate() {}

    /** Puts a template behind what it is relative to, with one slash between them, and without the patterns of variables. */
    static String join(String prefix, String template) {
        if (prefix.isEmpty() && template.startsWith("/") && template.indexOf(':') < 0) {
            return template;
        }
        ConcurrentHashMap<String, String> below = JOINED.get(prefix);
        String known = below == null ? null : below.get(template);
        return known != null ? known : joinNew(below, prefix, template);
    }

    private static String joinNew(@Nullable ConcurrentHashMap<String, String> below, String prefix, String template) {
        String joined = joined(prefix, template);
        if (prefix.length() + template.length() <= LONGEST_KEPT && ROOM.get() > 0 && ROOM.getAndDecrement() > 0) {
            ConcurrentHashMap<String, String> known = below == null ? new ConcurrentHashMap<>() : below;
            ConcurrentHashMap<String, String> other = JOINED.putIfAbsent(prefix, known);
            (other == null ? known : other).put(template, joined);
        }
        return joined;
    }

    private static String joined(String prefix, String template) {
        String shown = withoutPatterns(template);
        if (prefix.isEmpty()) {
            return shown.startsWith("/") ? shown : "/".concat(shown);
        }
        String before = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        if (shown.isEmpty() || shown.equals("/")) {
            return before.isEmpty() ? "/" : before;
        }
        return before.concat(shown.startsWith("/") ? shown : "/".concat(shown));
    }

    /** <code>/items/{id: \\d{4}}</code> is shown as <code>/items/{id}</code>: the pattern decides what matches, not what it is. */
    static String withoutPatterns(String template) {
        int brace = template.indexOf('{');
        if (brace < 0 || template.indexOf(':', brace) < 0) {
            return template;
        }
        StringBuilder shown = new StringBuilder(template.length());
        int depth = 0;
        boolean inPattern = false;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
            if (depth == 0) {
                if (inPattern) {
                    trimEnd(shown);
                }
                inPattern = false;
            } else if (depth == 1 && c == ':') {
                inPattern = true;
            }
            if (!inPattern) {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private static void trimEnd(StringBuilder text) {
        while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }
}
