package io.synfinance.agent.instrumentation.methods;

import static java.util.Objects.requireNonNull;

import io.synfinance.agent.config.RuleKind;
import io.synfinance.agent.instrumentation.LaterCompanions;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.method.MethodDescription;

/** A method of a test's own class, and what is written at it. */
final class MarkedMethod {

    private final Method method;

    private MarkedMethod(Method method) {
        this.method = method;
    }

    static MarkedMethod of(Class<?> type, String name) {
        return new MarkedMethod(Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow());
    }

    MethodDescription description() {
        return new MethodDescription.ForLoadedMethod(method);
    }

    PathCompiler paths(String rule) {
        return new PathCompiler(description(), ResultShape.AT_ONCE, rule, new Capture(), new PersonalNames(List.of()));
    }

    RuleMembers members(Class<? extends Annotation> annotation) {
        return RuleMembers.of(AnnotationDescription.ForLoadedAnnotation.of(method.getAnnotation(annotation)));
    }

    /** The rule of an annotation, whose paths must all lead somewhere. */
    RuleSite site(Class<? extends Annotation> annotation, MethodSinks sinks, PathCompiler paths) {
        RuleKind kind = requireNonNull(RuleKind.ofAnnotation(annotation.getSimpleName()));
        return new RuleSite(kind, description(), members(annotation), paths, sinks, new LaterCompanions());
    }
}
