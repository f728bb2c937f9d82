package io.synfinance.agent.instrumentation.methods;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
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
        return new PathCompiler(description(), rule, new Capture());
    }

    RuleMembers members(Class<? extends Annotation> annotation) {
        return new RuleMembers(AnnotationDescription.ForLoadedAnnotation.of(method.getAnnotation(annotation)));
    }
}
