package io.synfinance.agent.exporter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page shows, in types of the JDK that can be written as JSON. */
public interface PageSource {

    /**
     * Tells all that the page shows.
     *
     * @param windowSeconds how much of the past is wanted
     * @param asked a key, such as an endpoint, of which more is wanted; or null
     * @return numbers, texts, lists and maps of these
     */
    Map<String, Object> read(int windowSeconds, @Nullable String asked);

    /**
     * Tells which classes are woven, and what rules have found.
     *
     * @return as above
     */
    Map<String, Object> woven();
}
