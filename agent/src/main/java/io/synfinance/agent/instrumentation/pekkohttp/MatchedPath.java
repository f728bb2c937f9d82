package io.synfinance.agent.instrumentation.pekkohttp;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.pekko.http.scaladsl.model.Uri;

/**
 * What directives have matched of the path of one request. They are tried one after the other, and each is told from
 * where in the path it starts, so what a branch has matched that was given up is forgotten as the next one begins. What comes
 * behind a matcher that tells nothing, as those that were made before the agent came, is no route.
 *
 * <p>It gives the observation to whoever knows the JDK's type only, as an agent that was attached after this one.
 */
final class MatchedPath implements Supplier<HttpObservation> {

    private final HttpObservation observation;
    private final Uri.Path whole;
    private int[] left = new int[4];
    private String[] templates = new String[4];
    private int depth;
    private boolean failed;

    MatchedPath(HttpObservation observation, Uri.Path whole) {
        this.observation = observation;
        this.whole = whole;
    }

    @Override
    public HttpObservation get() {
        return observation;
    }

    /** A matcher has taken what lies between two places, which are told by how many characters are left there. */
    void matched(int before, int after, String template) {
        backTo(before);
        if (depth == 0 && before < whole.charCount()) {
            HttpBridge.passed(observation);
            return;
        }
        if (depth == left.length) {
            left = Arrays.copyOf(left, depth * 2);
            templates = Arrays.copyOf(templates, depth * 2);
        }
        templates[depth] = (depth == 0 ? "" : templates[depth - 1]) + template;
        left[depth++] = after;
        HttpBridge.passing(observation, null, templates[depth - 1]);
    }

    /** Somebody answers who was given the path from there on. */
    void answered(int there) {
        if (failed) {
            return;
        }
        backTo(there);
        if (depth == 0 || templates[depth - 1].isEmpty()) {
            HttpBridge.passed(observation);
        } else {
            HttpBridge.passing(observation, null, templates[depth - 1] + (there == 0 ? "" : "/*"));
        }
    }

    /** A handler of exceptions is going to answer from where it stands, which is before what was matched. */
    void failed() {
        failed = true;
    }

    private void backTo(int there) {
        while (depth > 0 && left[depth - 1] < there) {
            depth--;
        }
    }
}
