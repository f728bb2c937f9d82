package io.synfinance.agent.instrumentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the registry. */
final class Library {

    private static final String PACKAGE = "io.synfinance.agent.instrumentation.";

    private final String name;
    private final String instrumentationName;
    private final List<String> targets;
    private @Nullable String mention;

    Library(String name, String instrumentationName, String... targets) {
        this.name = name;
        this.instrumentationName = PACKAGE + instrumentationName;
        this.targets = Collections.unmodifiableList(Arrays.asList(targets));
    }

    /** For a library that the agent's own port loads: what a class of an application that uses it has in its constants. */
    Library usedByTheAgentToo(String mentionedBy) {
        mention = mentionedBy;
        return this;
    }

    /** Null unless the agent uses the library too. */
    @Nullable
    SharedLibrary shared() {
        return mention == null ? null : new SharedLibrary(this, mention);
    }

    String name() {
        return name;
    }

    List<String> targets() {
        return targets;
    }

    /** What the names of this library's classes of ours begin with. */
    String room() {
        return instrumentationName.substring(0, instrumentationName.lastIndexOf('.') + 1);
    }

    /** The name of the class whose instance accompanies a woven class. */
    String companionOf(String className) throws ReflectiveOperationException {
        for (Hook hook : hooksFor(className)) {
            if (hook.companionName() != null) {
                return hook.companionName();
            }
        }
        throw new ClassNotFoundException("no hook of " + name + " names a companion for " + className);
    }

    List<Hook> hooksFor(String className) throws ReflectiveOperationException {
        List<Hook> hooks = new ArrayList<>();
        for (Hook hook : instrumentation().hooks()) {
            if (hook.className().equals(className)) {
                hooks.add(hook);
            }
        }
        return hooks;
    }

    LibraryInstrumentation instrumentation() throws ReflectiveOperationException {
        return Class.forName(instrumentationName)
                .asSubclass(LibraryInstrumentation.class)
                .getDeclaredConstructor()
                .newInstance();
    }
}
