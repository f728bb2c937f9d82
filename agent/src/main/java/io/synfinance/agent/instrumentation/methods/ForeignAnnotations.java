package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.instrumentation.ClassFileSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.method.MethodDescription;

/** Annotations of other libraries that ask for a method to be timed or counted, by name: the libraries need not be there. */
final class ForeignAnnotations {

    private static final Set<String> NAMES = new HashSet<>(Arrays.asList(
            "io.micrometer.core.annotation.Counted",
            "io.micrometer.core.annotation.Timed",
            "org.eclipse.microprofile.metrics.annotation.Counted",
            "org.eclipse.microprofile.metrics.annotation.Metered",
            "org.eclipse.microprofile.metrics.annotation.SimplyTimed",
            "org.eclipse.microprofile.metrics.annotation.Timed",
            "com.codahale.metrics.annotation.Counted",
            "com.codahale.metrics.annotation.ExceptionMetered",
            "com.codahale.metrics.annotation.Metered",
            "com.codahale.metrics.annotation.Timed",
            "io.opentelemetry.extension.annotations.WithSpan",
            "io.opentelemetry.instrumentation.annotations.WithSpan"));

    private final List<ClassFileSearch> searches = new ArrayList<>();

    ForeignAnnotations() {
        Set<String> packages = new HashSet<>();
        for (String name : NAMES) {
            String prefix = "L" + name.substring(0, name.lastIndexOf('.') + 1).replace('.', '/');
            if (packages.add(prefix)) {
                searches.add(new ClassFileSearch(prefix));
            }
        }
    }

    boolean mayBeIn(ClassFacts type) {
        for (ClassFileSearch search : searches) {
            if (type.contains(search)) {
                return true;
            }
        }
        return false;
    }

    static boolean areOn(MethodDescription method) {
        for (AnnotationDescription annotation : method.getDeclaredAnnotations()) {
            if (NAMES.contains(annotation.getAnnotationType().getName())) {
                return true;
            }
        }
        return false;
    }
}
