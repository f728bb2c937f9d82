package io.synfinance.agent.instrumentation;

import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;
import org.jspecify.annotations.Nullable;

/** One place to weave: methods of one class, and the advice for them. */
public final class Hook {

    private final String className;
    private final ElementMatcher<? super MethodDescription> methods;
    private final String adviceName;
    private final @Nullable String companionName;
    private final boolean ofSomeVersions;
    private final @Nullable String besideName;

    /**
     * A place to weave.
     *
     * @param className binary name of the class that declares the methods
     * @param methods which of its methods
     * @param adviceName binary name of the class with the advice, which is read and never loaded: it names classes of the
     *     library, which only the application has
     */
    public Hook(String className, ElementMatcher<? super MethodDescription> methods, String adviceName) {
        this(className, methods, adviceName, null);
    }

    /**
     * A place to weave, with advice that needs a companion.
     *
     * @param className as above
     * @param methods as above
     * @param adviceName as above
     * @param companionName binary name of a class beside the advice, of which {@code Companions.of(className)} gives one
     *     instance; all hooks of a class that name one name the same
     */
    public Hook(
            String className,
            ElementMatcher<? super MethodDescription> methods,
            String adviceName,
            @Nullable String companionName) {
        this(className, methods, adviceName, companionName, false, null);
    }

    private Hook(
            String className,
            ElementMatcher<? super MethodDescription> methods,
            String adviceName,
            @Nullable String companionName,
            boolean ofSomeVersions,
            @Nullable String besideName) {
        this.className = className;
        this.methods = methods;
        this.adviceName = adviceName;
        this.companionName = companionName;
        this.ofSomeVersions = ofSomeVersions;
        this.besideName = besideName;
    }

    /**
     * The same place, which only some versions of the library have; where it is missing, another one stands for it.
     *
     * @return a hook that is not asked for
     */
    public Hook ofSomeVersions() {
        return new Hook(className, methods, adviceName, companionName, true, besideName);
    }

    /**
     * The same place, in the one of several products that have a class of its name.
     *
     * @param otherName binary name of a class that only this product has beside it
     * @return a hook that other products are not asked for
     */
    public Hook beside(String otherName) {
        return new Hook(className, methods, adviceName, companionName, ofSomeVersions, otherName);
    }

    boolean isMeantFor(TargetClass target) {
        return besideName == null || target.sees(besideName);
    }

    boolean isOfSomeVersions() {
        return ofSomeVersions;
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

    @Nullable
    String companionName() {
        return companionName;
    }
}
