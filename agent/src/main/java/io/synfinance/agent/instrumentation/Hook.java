package io.synfinance.agent.instrumentation;

import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** One place to weave: methods of one class, and the advice for them. */
public final class Hook {

    private final String className;
    private final ElementMatcher<? super MethodDescription> methods;
    private final String adviceName;

    /**
     * A place to weave.
     *
     * @param className binary name of the class that declares the methods
     * @param methods which of its methods
     * @param adviceName binary name of the class with the advice, which is read and never loaded: it names classes of the
     *     library, which only the application has
     */
    public Hook(String className, ElementMatcher<? super MethodDescription> methods, String adviceName) {
        this.className = className;
        this.methods = methods;
        this.adviceName = adviceName;
    }

    String className() {
        return className;
    }

    ElementMatcher<? super MethodDescription> methods() {
        return methods;
    }

    String adviceName() {
        return adviceName;
    }
}
