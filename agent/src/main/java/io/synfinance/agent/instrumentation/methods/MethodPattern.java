package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.instrumentation.ClassFileSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.method.ParameterDescription;
import net.bytebuddy.description.type.TypeDescription;
import org.jspecify.annotations.Nullable;

/**
 * Which methods a rule of the configuration file means.
 *
 * <pre>
 * pattern = "@" annotation | class [ "+" ] "." method [ "(" [ parameters ] ")" ]
 * class   = binary name; "*" for any text without a dot, "**" for any text
 * method  = name; "*" for any text
 * parameters = ".." for any, or type { "," type }; a type without a dot is a simple name
 * </pre>
 */
final class MethodPattern {

    private static final String EXPECTED =
            "expected com.acme.Engine.score(..), with * for any text without a dot, ** for any"
                    + " text, + for subtypes, or @com.acme.Annotation; found '";

    private static final Pattern GENERATED = Pattern.compile(".*(\\$\\$|\\$Proxy|ByteBuddy).*");

    private final @Nullable ClassFileSearch annotation;
    private final String annotationName;
    private final String className;
    private final @Nullable Pattern classPattern;
    private final boolean subtypes;
    private final Pattern method;
    private final @Nullable List<String> parameters;

    private MethodPattern(String annotationName) {
        annotation = new ClassFileSearch("L" + annotationName.replace('.', '/') + ";");
        this.annotationName = annotationName;
        className = "";
        classPattern = null;
        subtypes = false;
        method = glob("*");
        parameters = null;
    }

    private MethodPattern(String className, boolean subtypes, String method, @Nullable List<String> parameters) {
        annotation = null;
        annotationName = "";
        this.className = className;
        classPattern = className.indexOf('*') >= 0 ? glob(className) : null;
        this.subtypes = subtypes;
        this.method = glob(method);
        this.parameters = parameters;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is none; the message says what is expected and what was found
     */
    static MethodPattern of(String text) {
        String written = text.trim();
        if (written.startsWith("@")) {
            return new MethodPattern(requireName(written.substring(1), text));
        }
        int bracket = written.indexOf('(');
        String qualified = bracket < 0 ? written : written.substring(0, bracket).trim();
        int dot = qualified.lastIndexOf('.');
        if (dot <= 0) {
            throw new IllegalArgumentException(EXPECTED + text + "'");
        }
        String type = qualified.substring(0, dot);
        boolean subtypes = type.endsWith("+");
        return new MethodPattern(
                requireName(subtypes ? type.substring(0, type.length() - 1) : type, text),
                subtypes,
                requireName(qualified.substring(dot + 1), text),
                bracket < 0 ? null : parameters(written.substring(bracket), text));
    }

    private static String requireName(String name, String text) {
        boolean valid = !name.isEmpty() && !name.startsWith(".") && !name.endsWith(".") && !name.contains("..");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            valid &= Character.isJavaIdentifierPart(c) || c == '.' || c == '*' || c == '-';
        }
        if (!valid) {
            throw new IllegalArgumentException(EXPECTED + text + "'");
        }
        return name;
    }

    /** Null for any. */
    private static @Nullable List<String> parameters(String brackets, String text) {
        if (!brackets.endsWith(")")) {
            throw new IllegalArgumentException(EXPECTED + text + "'");
        }
        String inside = brackets.substring(1, brackets.length() - 1).trim();
        if (inside.equals("..")) {
            return null;
        }
        List<String> types = new ArrayList<>();
        for (String type : inside.isEmpty() ? new String[0] : inside.split(",", -1)) {
            types.add(requireName(type.trim().replace("[]", ""), text)
                    + type.trim().replaceAll("[^\\[\\]]", ""));
        }
        return types;
    }

    private static Pattern glob(String text) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (text.charAt(i) == '*') {
                regex.append("[^.]*");
            } else {
                regex.append(Pattern.quote(text.substring(i, i + 1)));
            }
        }
        return Pattern.compile(regex.toString());
    }

    boolean isAnnotation() {
        return annotation != null;
    }

    /** Whether it names one class and no others. */
    boolean isExact() {
        return annotation == null && classPattern == null && !subtypes;
    }

    /** Whether the name of the class stands for many. */
    boolean hasWildcard() {
        return classPattern != null;
    }

    /** The binary name, or what stands for it. */
    String className() {
        return className;
    }

    /** Whether the class may have methods that are meant. */
    boolean mayBeIn(ClassFacts type) {
        if (annotation != null) {
            return type.contains(annotation) && !isGenerated(type.name());
        }
        if (isNamed(type.name())) {
            return classPattern == null || !isGenerated(type.name());
        }
        return subtypes && !isGenerated(type.name()) && isOneNamed(type.supertypes());
    }

    /** Proxies call what they stand for, so that each call would count twice. */
    private static boolean isGenerated(String name) {
        return GENERATED.matcher(name).matches();
    }

    private boolean isOneNamed(Set<String> names) {
        for (String name : names) {
            if (isNamed(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamed(String name) {
        return classPattern == null
                ? className.equals(name)
                : classPattern.matcher(name).matches();
    }

    /** Whether a method of a class, which may have methods that are meant, is one of them. */
    boolean means(MethodDescription candidate) {
        if (annotation != null) {
            return isAnnotated(candidate);
        }
        return isNamed(candidate) && hasParameters(candidate);
    }

    /** Whether a method has the name that is meant, whatever its parameters are. */
    boolean isNamed(MethodDescription candidate) {
        return method.matcher(candidate.getName()).matches();
    }

    private boolean isAnnotated(MethodDescription candidate) {
        for (AnnotationDescription each : candidate.getDeclaredAnnotations()) {
            if (each.getAnnotationType().getName().equals(annotationName)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasParameters(MethodDescription candidate) {
        if (parameters == null) {
            return true;
        }
        List<? extends ParameterDescription> found = candidate.getParameters();
        boolean same = found.size() == parameters.size();
        for (int i = 0; same && i < found.size(); i++) {
            same = isType(found.get(i).getType().asErasure(), parameters.get(i));
        }
        return same;
    }

    private static boolean isType(TypeDescription type, String written) {
        String name = type.getActualName();
        return name.equals(written)
                || (written.indexOf('.') < 0
                        && name.substring(name.lastIndexOf('.') + 1).equals(written));
    }
}
