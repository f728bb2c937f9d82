package io.synfinance.agent.instrumentation.pekkohttp;

import org.apache.pekko.http.scaladsl.model.Uri;
import org.jspecify.annotations.Nullable;

/** The work of one directive's matcher on this thread: which parts of the path it has taken by a text of its own. */
final class PathMatching {

    private static final ThreadLocal<PathMatching> CURRENT = ThreadLocal.withInitial(PathMatching::new);
    private static final int MOST = 16;

    private final int[] from = new int[MOST];
    private final int[] to = new int[MOST];
    private final String[] texts = new String[MOST];
    private int count;
    private boolean running;
    private Uri.@Nullable Path start;
    private Uri.@Nullable Path rest;

    static PathMatching current() {
        return CURRENT.get();
    }

    void begin(Uri.Path path) {
        running = true;
        count = 0;
        start = path;
        rest = null;
    }

    /** A matcher has found its text. */
    void literal(Uri.Path before, Uri.Path after, String text) {
        if (running && count < MOST) {
            from[count] = before.charCount();
            to[count] = after.charCount();
            texts[count++] = text;
        }
    }

    /** The path that is left, or null if nothing has matched. */
    void end(Uri.@Nullable Path left) {
        running = false;
        rest = left;
        if (left == null) {
            start = null;
        }
    }

    /** Whether it was this path that was matched, and that one which was left, the very same. */
    boolean is(Uri.Path before, Uri.Path after) {
        return start == before && rest == after;
    }

    /** Forgets the paths, so that the thread does not keep them. */
    void forget() {
        start = null;
        rest = null;
    }

    /** The part that was matched, with names for what was no text of a matcher. */
    String template(Uri.Path before, Uri.Path after) {
        String text = before.toString();
        int whole = before.charCount();
        boolean plain = text.length() == whole;
        StringBuilder template = new StringBuilder();
        int place = whole;
        while (place > after.charCount()) {
            int literal = next(place, after.charCount());
            int until = literal < 0 ? after.charCount() : from[literal];
            if (until < place) {
                boolean many =
                        plain && text.substring(whole - place, whole - until).indexOf('/') >= 0;
                template.append(many ? "{path}" : "{id}");
                place = until;
            } else {
                template.append(texts[literal]);
                place = to[literal];
            }
        }
        return template.toString();
    }

    /** The text that comes next, the last one that was found there: those before belong to what did not match. */
    private int next(int place, int end) {
        int next = -1;
        for (int i = 0; i < count; i++) {
            if (from[i] <= place && to[i] < from[i] && to[i] >= end && (next < 0 || from[i] >= from[next])) {
                next = i;
            }
        }
        return next;
    }
}
