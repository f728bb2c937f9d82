package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.instrumentation.ClassFileSearch;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts of a class that is loaded already. */
public final class LoadedClassFacts implements ClassFacts {

    private final Class<?> type;
    private final ClassFileReader reader;
    private byte @Nullable [] bytes;

    /**
     * Facts of a class.
     *
     * @param type the class
     * @param reader where its class file is read if that is asked for
     */
    public LoadedClassFacts(Class<?> type, ClassFileReader reader) {
        this.type = type;
        this.reader = reader;
    }

    @Override
    public String name() {
        return type.getName();
    }

    @Override
    public Set<String> supertypes() {
        Set<String> names = new HashSet<>();
        addSupertypes(type, names);
        return names;
    }

    private static void addSupertypes(Class<?> of, Set<String> names) {
        Class<?> superclass = of.getSuperclass();
        if (superclass != null && names.add(superclass.getName())) {
            addSupertypes(superclass, names);
        }
        for (Class<?> each : of.getInterfaces()) {
            if (names.add(each.getName())) {
                addSupertypes(each, names);
            }
        }
    }

    @Override
    public boolean contains(ClassFileSearch text) {
        byte[] read = bytes;
        if (read == null) {
            read = reader.read(type.getClassLoader(), type.getName());
            bytes = read;
        }
        return text.isIn(read);
    }
}
