package io.synfinance.agent.instrumentation.methods;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.method.ParameterDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/**
 * Makes value paths of what is written at one method, notes what the woven code must capture for them, and finds paths
 * that cannot lead anywhere.
 *
 * <pre>
 * value   = path | literal            a literal has no '$' at its start
 * path    = root { "." name }         at most 8 names
 * root    = "$return" | "$this" | "$thrown" | "$item"
 *         | "$" digits                an argument by its place, from 0
 *         | "$" name                  an argument by its name
 * name    = a getter without get or is, a record accessor, a method without parameters, a field, a map's key,
 *           or size or length of a collection, map, text or array
 * </pre>
 */
final class PathCompiler {

    private static final int MAX_DEPTH = 8;

    private final MethodDescription method;
    private final ResultShape shape;
    private final String rule;
    private final Capture capture;
    private final PersonalNames personalNames;
    private final List<String> problems = new ArrayList<>();

    /** For one rule, by its name for messages, at one method, whose capture several rules may share. */
    PathCompiler(
            MethodDescription method, ResultShape shape, String rule, Capture capture, PersonalNames personalNames) {
        this.method = method;
        this.shape = shape;
        this.rule = rule;
        this.capture = capture;
        this.personalNames = personalNames;
    }

    List<String> problems() {
        return problems;
    }

    /** What the user wrote for a member of the rule, or the default where nothing was written. */
    ValuePath compile(String member, String written, ValuePath byDefault) {
        ValuePath path = written.isEmpty() ? byDefault : compile(member, written);
        if (path.root() == Root.RESULT) {
            requireSeenResult();
            capture.result();
        }
        return path;
    }

    /** To take the promise of a verdict for the verdict would count each call as fraud. */
    private void requireSeenResult() {
        if (shape == ResultShape.UNSEEN) {
            throw new IllegalArgumentException("expected a result that can be read, as of a method that returns"
                    + " CompletableFuture or List, found "
                    + method.getReturnType().asErasure().getName());
        }
    }

    /** The same for a value that becomes a label. Names that look personal are refused: what a metric shows, many see. */
    ValuePath compileLabel(String member, String written, ValuePath byDefault) {
        String personal = written.startsWith("$") ? personalNames.in(lastName(written)) : null;
        if (personal == null) {
            return compile(member, written, byDefault);
        }
        problem(
                member,
                written,
                "'" + lastName(written) + "' looks like personal data (" + personal
                        + ") and is refused as a label; allow it by name with metrics.personal-labels="
                        + lastName(written));
        return ValuePath.NOTHING;
    }

    /** The same for a label that the user has named, whose name may not look personal either. */
    ValuePath compileOwnLabel(String label, String written) {
        String personal = personalNames.in(label);
        if (personal == null) {
            return compileLabel("labels." + label, written, ValuePath.NOTHING);
        }
        problem(
                "labels." + label,
                written,
                "'" + label + "' looks like personal data (" + personal
                        + ") and is refused as a label; allow it by name with metrics.personal-labels=" + label);
        return ValuePath.NOTHING;
    }

    private static String lastName(String written) {
        return written.substring(Math.max(written.lastIndexOf('.'), written.lastIndexOf('$')) + 1);
    }

    private ValuePath compile(String member, String written) {
        if (!written.startsWith("$")) {
            return ValuePath.literal(written);
        }
        String[] names = written.substring(1).split("\\.", -1);
        Root root = root(member, written, names[0]);
        if (root == null) {
            return ValuePath.NOTHING;
        }
        if (names.length - 1 > MAX_DEPTH) {
            problem(member, written, "expected at most " + MAX_DEPTH + " names, found " + (names.length - 1));
            return ValuePath.NOTHING;
        }
        ValuePath path = ValuePath.of(root);
        TypeDescription type = declaredType(root, names[0]);
        for (int i = 1; i < names.length; i++) {
            if (names[i].isEmpty()) {
                problem(member, written, "expected a name behind each dot");
                return ValuePath.NOTHING;
            }
            path = path.then(new Member(names[i]));
            type = type == null ? null : step(member, written, type, names[i]);
        }
        return path;
    }

    private @Nullable Root root(String member, String written, String name) {
        switch (name) {
            case "return":
                return Root.RESULT;
            case "thrown":
                return Root.THROWN;
            case "item":
                return Root.ITEM;
            case "this":
                capture.self();
                return Root.SELF;
            default:
                return argument(member, written, name);
        }
    }

    private @Nullable Root argument(String member, String written, String name) {
        int index = indexOf(name);
        if (index < 0) {
            problem(member, written, "expected one of " + rootsThatExist() + ", found '$" + name + "'");
            return null;
        }
        Root root = capture.argument(index);
        if (root == null) {
            problem(member, written, "a rule can read at most " + Capture.MAX_ARGUMENTS + " arguments");
        }
        return root;
    }

    private int indexOf(String name) {
        for (ParameterDescription parameter : method.getParameters()) {
            if (name.equals(String.valueOf(parameter.getIndex())) || name.equals(parameter.getName())) {
                return parameter.getIndex();
            }
        }
        return -1;
    }

    private List<String> rootsThatExist() {
        List<String> roots = new ArrayList<>();
        roots.add("$return");
        roots.add("$this");
        roots.add("$thrown");
        roots.add("$item");
        for (ParameterDescription parameter : method.getParameters()) {
            roots.add("$" + parameter.getIndex());
            if (parameter.isNamed()) {
                roots.add("$" + parameter.getName());
            }
        }
        return roots;
    }

    /** The declared type of a root; null where it is not known. */
    private @Nullable TypeDescription declaredType(Root root, String name) {
        try {
            return typeOf(root, name);
        } catch (TypePool.Resolution.NoSuchTypeException e) {
            return null; // its class file is not there, as that of an optional dependency
        }
    }

    private @Nullable TypeDescription typeOf(Root root, String name) {
        switch (root) {
            case RESULT:
                return shape.resultType(method);
            case SELF:
                return method.getDeclaringType().asErasure();
            case THROWN:
            case ITEM:
            case LITERAL:
                return null;
            default:
                return method.getParameters().get(indexOf(name)).getType().asErasure();
        }
    }

    /** The declared type behind a member; null where it is not known, and nothing more can be said. */
    private @Nullable TypeDescription step(String member, String written, TypeDescription type, String name) {
        try {
            return stepKnown(member, written, type, name);
        } catch (TypePool.Resolution.NoSuchTypeException e) {
            return null; // the same for a supertype
        }
    }

    private @Nullable TypeDescription stepKnown(String member, String written, TypeDescription type, String name) {
        DeclaredMembers members = new DeclaredMembers(type);
        if (!members.areComplete()) {
            return null;
        }
        TypeDescription next = members.typeOf(name);
        if (next == null) {
            problem(member, written, type.getName() + " has no '" + name + "'; it has " + members.names());
        }
        return next;
    }

    void problem(String member, String written, String reason) {
        problems.add(rule + " on " + method.getDeclaringType().asErasure().getName() + "." + method.getName() + ": "
                + member + " = \"" + written + "\": " + reason);
    }
}
