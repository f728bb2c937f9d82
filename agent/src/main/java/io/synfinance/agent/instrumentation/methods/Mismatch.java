package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.instrumentation.TargetClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import org.jspecify.annotations.Nullable;

/** Why a pattern means no method of some classes: the first thing that is not as it says, and what is there instead. */
final class Mismatch {

    private static final int MANY = 8;

    private final MethodPattern pattern;
    private final ClassLoader loader;
    private final Collection<String> names;
    private final Set<String> libraryClasses;
    private final ClassFileReader reader = new ClassFileReader();

    Mismatch(MethodPattern pattern, ClassLoader loader, Collection<String> names, Set<String> libraryClasses) {
        this.pattern = pattern;
        this.loader = loader;
        this.names = names;
        this.libraryClasses = libraryClasses;
    }

    String reason() {
        if (pattern.isAnnotation()) {
            return "no method of these " + names.size() + " classes carries the annotation";
        }
        if (libraryClasses.contains(pattern.className())) {
            return pattern.className() + " is instrumented as a library, and rules do not reach it";
        }
        if (!pattern.isExact() && names.contains(pattern.className())) {
            return "no class that extends or implements " + pattern.className() + " has such a method";
        }
        if (pattern.hasWildcard()) {
            return "no method of that name in a class of that name among these " + names.size() + " classes";
        }
        byte[] bytes = reader.read(loader, pattern.className());
        return bytes.length == 0
                ? noClass()
                : noMethod(TargetClass.withParameterNames(loader, pattern.className(), bytes)
                        .type());
    }

    private String noClass() {
        String nearest = nearest();
        return "no class " + pattern.className() + " among these " + names.size() + " classes"
                + (nearest == null ? "" : "; did you mean " + nearest + "?");
    }

    /** The one with the same simple name, else none: a guess that is no good is worse than none. */
    private @Nullable String nearest() {
        String simpleName = simpleName(pattern.className());
        for (String name : names) {
            if (simpleName(name).equalsIgnoreCase(simpleName)) {
                return name;
            }
        }
        return null;
    }

    private static String simpleName(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    private String noMethod(TypeDescription type) {
        Set<String> sameName = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (MethodDescription method : type.getDeclaredMethods()) {
            if (method.isMethod() && !method.isSynthetic()) {
                (pattern.isNamed(method) ? sameName : others).add(RuleExplainer.signature(method));
                if (pattern.means(method)) {
                    return MethodRules.hasBody(method)
                            ? "the rule excludes " + RuleExplainer.signature(method)
                            : noBody(type, method);
                }
            }
        }
        if (!sameName.isEmpty()) {
            return "other parameters: " + type.getName() + " has " + some(sameName);
        }
        String inherited = inherited(type);
        return inherited == null
                ? type.getName() + " has no such method; it has " + some(others)
                : "inherited: the method is that of " + inherited + ", which the rule should name";
    }

    private String noBody(TypeDescription type, MethodDescription method) {
        return RuleExplainer.signature(method) + " has no body here; write " + type.getName() + "+." + method.getName()
                + " for the classes that implement it";
    }

    private @Nullable String inherited(TypeDescription type) {
        for (TypeDescription.Generic above = type.getSuperClass(); above != null; above = above.getSuperClass()) {
            for (MethodDescription method : above.asErasure().getDeclaredMethods()) {
                if (pattern.means(method)) {
                    return above.asErasure().getName();
                }
            }
        }
        return null;
    }

    private static String some(Set<String> signatures) {
        List<String> listed = new ArrayList<>(signatures);
        return listed.size() <= MANY
                ? listed.toString()
                : listed.subList(0, MANY) + " and " + (listed.size() - MANY) + " more";
    }
}
