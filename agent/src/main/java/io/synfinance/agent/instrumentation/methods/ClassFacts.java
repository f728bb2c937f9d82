package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.instrumentation.ClassFileSearch;
import java.util.Set;

/** What rules ask of a class to find out whether they may concern it: the cheap questions first. */
public interface ClassFacts {

    /**
     * Its binary name.
     *
     * @return as in {@code com.acme.Shop$Verdict}
     */
    String name();

    /**
     * The binary names of its superclasses and interfaces, directly or not, as far as their class files are found.
     *
     * @return without the class itself
     */
    Set<String> supertypes();

    /**
     * Whether its class file contains a text.
     *
     * @param text what is looked for
     * @return true if it does
     */
    boolean contains(ClassFileSearch text);
}
