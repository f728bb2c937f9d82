package io.synfinance.agent.instrumentation;

import java.io.IOException;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/** A class on its way through the gate: its name, its bytes, and what can be found out about it without loading anything. */
public final class TargetClass {

    private final String name;
    private final byte[] bytes;
    private final ClassFileLocator locator;
    private final TypePool pool;

    TargetClass(@Nullable ClassLoader loader, String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        // Ours at the end: annotations that the application was compiled with, but does not ship.
        this.locator = new ClassFileLocator.Compound(
                ClassFileLocator.Simple.of(name, bytes),
                ClassFileLocator.ForClassLoader.of(loader),
                EngineClasses.LOCATOR);
        this.pool = new TypePool.Default(
                TypePool.CacheProvider.Simple.withObjectType(), locator, TypePool.Default.ReaderMode.EXTENDED);
    }

    /** Whether a class that is loaded already speaks jakarta, as far as its file can be read. */
    static boolean speaksJakarta(Class<?> type) {
        try {
            return JakartaNames.areSpokenBy(ClassFileLocator.ForClassLoader.of(type.getClassLoader())
                    .locate(type.getName())
                    .resolve());
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    ClassFileLocator locator() {
        return locator;
    }

    TypePool pool() {
        return pool;
    }

    /**
     * The class, described from its bytes.
     *
     * @return a description that resolves other types lazily
     */
    public TypeDescription type() {
        return pool.describe(name).resolve();
    }
}
