package io.synfinance.agent.instrumentation.methods;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a name means for objects of a class: a size, a map's key, a getter, a record accessor, a field. */
final class Accessors {

    private static final MethodType ANY_TO_ANY = MethodType.methodType(Object.class, Object.class);
    private static final MethodType ANY_TO_DOUBLE = MethodType.methodType(double.class, Object.class);

    private Accessors() {}

    static Accessor find(Class<?> type, String name) {
        Accessor size = size(type, name);
        if (size != null) {
            return size;
        }
        if (Map.class.isAssignableFrom(type)) {
            return receiver -> ((Map<?, ?>) receiver).get(name);
        }
        Accessor method = method(type, name);
        return method == null ? field(type, name) : method;
    }

    private static @Nullable Accessor size(Class<?> type, String name) {
        if (!name.equals("size") && !name.equals("length")) {
            return null;
        }
        if (Collection.class.isAssignableFrom(type)) {
            return receiver -> ((Collection<?>) receiver).size();
        }
        if (Map.class.isAssignableFrom(type)) {
            return receiver -> ((Map<?, ?>) receiver).size();
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return receiver -> ((CharSequence) receiver).length();
        }
        return type.isArray() ? Array::getLength : null;
    }

    private static @Nullable Accessor method(Class<?> type, String name) {
        for (String spelling : spellings(name)) {
            for (Class<?> declaring : hierarchy(type)) {
                Accessor accessor = declaredMethod(declaring, spelling);
                if (accessor != null) {
                    return accessor;
                }
            }
        }
        return null;
    }

    static List<String> spellings(String name) {
        String capitalised = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        List<String> spellings = new ArrayList<>();
        spellings.add("get" + capitalised);
        spellings.add("is" + capitalised);
        spellings.add(name);
        return spellings;
    }

    private static @Nullable Accessor declaredMethod(Class<?> declaring, String name) {
        try {
            Method method = declaring.getDeclaredMethod(name);
            if (method.getReturnType() == void.class || Modifier.isStatic(method.getModifiers())) {
                return null;
            }
            return open(method) ? accessor(MethodHandles.lookup().unreflect(method)) : null;
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }

    private static Accessor field(Class<?> type, String name) {
        for (Class<?> declaring : hierarchy(type)) {
            try {
                Field field = declaring.getDeclaredField(name);
                if (!Modifier.isStatic(field.getModifiers()) && open(field)) {
                    return accessor(MethodHandles.lookup().unreflectGetter(field));
                }
            } catch (NoSuchFieldException | IllegalAccessException e) {
                // The next class of the hierarchy may have it.
            }
        }
        return Accessor.MISSING;
    }

    /** Members of classes that are not public, or not exported; the JDK's own stay closed, their interfaces do not. */
    private static boolean open(AccessibleObject member) {
        try {
            member.setAccessible(true);
            return true;
        } catch (RuntimeException closed) {
            return isPublicMemberOfPublicType(member);
        }
    }

    private static boolean isPublicMemberOfPublicType(AccessibleObject member) {
        java.lang.reflect.Member named = (java.lang.reflect.Member) member;
        return Modifier.isPublic(named.getModifiers())
                && Modifier.isPublic(named.getDeclaringClass().getModifiers());
    }

    private static Accessor accessor(MethodHandle handle) {
        MethodHandle generic = handle.asType(ANY_TO_ANY);
        Class<?> type = handle.type().returnType();
        boolean number = type.isPrimitive() && type != boolean.class && type != char.class;
        return number
                ? new NumberAccessor(generic, handle.asType(ANY_TO_DOUBLE))
                : receiver -> generic.invokeExact(receiver);
    }

    /** Of a member whose type is a primitive number. */
    private static final class NumberAccessor implements Accessor {
        private final MethodHandle generic;
        private final MethodHandle number;

        NumberAccessor(MethodHandle generic, MethodHandle number) {
            this.generic = generic;
            this.number = number;
        }

        @Override
        public @Nullable Object get(Object receiver) throws Throwable {
            return generic.invokeExact(receiver);
        }

        @Override
        public double number(Object receiver) throws Throwable {
            return (double) number.invokeExact(receiver);
        }
    }

    /** The class, its superclasses, then all their interfaces. */
    private static Set<Class<?>> hierarchy(Class<?> type) {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            types.add(each);
        }
        for (Class<?> each : new ArrayList<>(types)) {
            addInterfaces(each, types);
        }
        return types;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> types) {
        for (Class<?> each : type.getInterfaces()) {
            if (types.add(each)) {
                addInterfaces(each, types);
            }
        }
    }
}
