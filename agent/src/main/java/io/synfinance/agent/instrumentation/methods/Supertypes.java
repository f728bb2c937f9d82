package io.synfinance.agent.instrumentation.methods;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** Finds out from class files what a class extends and implements; what it has read it remembers, as long as the loader lives. */
final class Supertypes {

    /** Whatever says that it is its own ancestor is no class. */
    private static final int MAX_DEPTH = 50;

    private final ClassFileReader reader;
    private final Map<ClassLoader, Map<String, Set<String>>> known = Collections.synchronizedMap(new WeakHashMap<>());

    Supertypes(ClassFileReader reader) {
        this.reader = reader;
    }

    /** The binary names of all supertypes of a class that its loader is about to define. */
    Set<String> of(ClassLoader loader, byte[] classFile) {
        return read(loader, classFile, 0);
    }

    private Set<String> of(ClassLoader loader, String className, int depth) {
        Map<String, Set<String>> ofLoader = known.computeIfAbsent(loader, key -> new ConcurrentHashMap<>());
        Set<String> names = ofLoader.get(className);
        if (names == null) {
            names = read(loader, reader.read(loader, className), depth);
            ofLoader.put(className, names);
        }
        return names;
    }

    private Set<String> read(ClassLoader loader, byte[] classFile, int depth) {
        Set<String> names = new HashSet<>();
        if (classFile.length == 0 || depth > MAX_DEPTH) {
            return names;
        }
        try {
            ClassReader header = OpenedClassReader.of(classFile);
            add(loader, header.getSuperName(), names, depth);
            for (String each : header.getInterfaces()) {
                add(loader, each, names, depth);
            }
        } catch (RuntimeException e) {
            // No class file, or one that its loader has yet to decipher: what it cannot tell, no rule can mean.
        }
        return names;
    }

    private void add(ClassLoader loader, @Nullable String internalName, Set<String> names, int depth) {
        if (internalName == null || internalName.equals("java/lang/Object")) {
            return;
        }
        String name = internalName.replace('/', '.');
        names.add(name);
        names.addAll(of(loader, name, depth + 1));
    }
}
