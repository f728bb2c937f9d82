package io.synfinance.agent.instrumentation.methods;

import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDefinition;
import net.bytebuddy.description.type.TypeDescription;
import org.jspecify.annotations.Nullable;

/** The members that the declared type of a value has, as far as a value path could name them. */
final class DeclaredMembers {

    private final TypeDescription type;

    DeclaredMembers(TypeDescription type) {
        this.type = type;
    }

    /**
     * Whether objects of this type have no other members: an interface or {@code Object} says little about them, a map's
     * keys are not declared at all, and an Optional is gone through.
     */
    boolean areComplete() {
        return !type.isInterface()
                && !type.isAbstract()
                && !type.represents(Object.class)
                && !type.getName().equals("java.util.Optional")
                && !type.isAssignableTo(java.util.Map.class)
                && !type.isAssignableTo(java.util.Collection.class)
                && !type.isArray();
    }

    /** The type of a member; null if there is none of that name. */
    @Nullable
    TypeDescription typeOf(String name) {
        for (String spelling : Accessors.spellings(name)) {
            for (TypeDefinition each : type) {
                for (MethodDescription method : each.getDeclaredMethods()) {
                    if (isAccessor(method) && method.getName().equals(spelling)) {
                        return method.getReturnType().asErasure();
                    }
                }
            }
        }
        return fieldType(name);
    }

    private @Nullable TypeDescription fieldType(String name) {
        for (TypeDefinition each : type) {
            for (FieldDescription field : each.getDeclaredFields()) {
                if (!field.isStatic() && field.getName().equals(name)) {
                    return field.getType().asErasure();
                }
            }
        }
        return null;
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (TypeDefinition each : type) {
            if (!each.represents(Object.class)) {
                addNames(each, names);
            }
        }
        return names;
    }

    private static void addNames(TypeDefinition type, Set<String> names) {
        for (MethodDescription method : type.getDeclaredMethods()) {
            if (isAccessor(method) && !isOfEveryObject(method.getName())) {
                names.add(propertyName(method.getName()));
            }
        }
        for (FieldDescription field : type.getDeclaredFields()) {
            if (!field.isStatic() && !field.isSynthetic()) {
                names.add(field.getName());
            }
        }
    }

    /** What records override, and nobody looks for. */
    private static boolean isOfEveryObject(String method) {
        return method.equals("hashCode") || method.equals("toString");
    }

    private static boolean isAccessor(MethodDescription method) {
        return method.isMethod()
                && !method.isStatic()
                && !method.isSynthetic()
                && method.getParameters().isEmpty()
                && !method.getReturnType().represents(void.class);
    }

    private static String propertyName(String method) {
        int prefix = method.startsWith("get") ? 3 : method.startsWith("is") ? 2 : 0;
        if (method.length() == prefix || !Character.isUpperCase(method.charAt(prefix))) {
            return method;
        }
        return Character.toLowerCase(method.charAt(prefix)) + method.substring(prefix + 1);
    }
}
