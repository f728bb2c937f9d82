package io.synfinance.agent.instrumentation;

import java.util.List;

/** What is woven into the classes of one library; has a constructor without parameters, loaded when the first class comes. */
public interface LibraryInstrumentation {

    /**
     * The places to weave.
     *
     * @return at least one for each target class that the registry names
     */
    List<Hook> hooks();
}
