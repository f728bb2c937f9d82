package io.synfinance.agent.instrumentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** One line of the registry. */
final class Library {

    private static final String PACKAGE = "io.synfinance.agent.instrumentation.";

    private final String name;
    private final String instrumentationName;
    private final List<String> targets;

    Library(String name, String instrumentationName, String... targets) {
        this.name = name;
        this.instrumentationName = PACKAGE + instrumentationName;
        this.targets = Collections.unmodifiableList(Arrays.asList(targets));
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
