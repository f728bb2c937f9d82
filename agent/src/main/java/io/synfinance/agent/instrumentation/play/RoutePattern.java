package io.synfinance.agent.instrumentation.play;

/** The path of a route as Play's compiler of routes writes it: <code>/items/$id&lt;[^/]+&gt;</code>. */
final class RoutePattern {

    private RoutePattern() {}

    /** The template of a pattern that a path has matched: <code>/items/{id}</code>. */
    static String template(String pattern, String path) {
        String whole = withSlash(pattern, path);
        StringBuilder template = new StringBuilder(whole.length());
        int from = 0;
        for (int variable = whole.indexOf('$'); variable >= 0; variable = whole.indexOf('$', from)) {
            int expression = whole.indexOf('<', variable);
            int end = whole.indexOf('>', expression);
            if (expression < 0 || end < 0) {
                break;
            }
            template.append(whole, from, variable)
                    .append('{')
                    .append(whole, variable + 1, expression)
                    .append('}');
            from = end + 1;
        }
        return template.append(whole, from, whole.length()).toString();
    }

    /** Behind the prefix of an included file the pattern lacks the slash that its paths have: {@code /apiitems}. */
    private static String withSlash(String pattern, String path) {
        int same = 0;
        while (same < pattern.length() && same < path.length() && pattern.charAt(same) == path.charAt(same)) {
            same++;
        }
        boolean missing = same < path.length()
                && path.charAt(same) == '/'
                && (same == 0 || pattern.charAt(same - 1) != '/')
                && pattern.lastIndexOf('$', same - 1) < 0;
        return missing ? pattern.substring(0, same) + "/" + pattern.substring(same) : pattern;
    }
}
