package io.synfinance.agent.instrumentation;

import java.io.IOException;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/** A class on its way through the gate: its name, its bytes, and what can be found out about it without loading anything. */
public final class TargetClass {

    private final @Nullable ClassLoader loader;
    private final String name;
    private final byte[] bytes;
    private final ClassFileLocator locator;
    private final TypePool pool;

    /**
     * A class.
     *
     * @param loader who defines it, null for the JVM's own
     * @param name its binary name
     * @param bytes its class file
     */
    public TargetClass(@Nullable ClassLoader loader, String name, byte[] bytes) {
        this.loader = loader;
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

    /** What our classes need beside a class that is loaded already, as far as its file can be read. */
    static Renaming renamingFor(Class<?> type) {
        try {
            return Renaming.of(ClassFileLocator.ForClassLoader.of(type.getClassLoader())
                    .locate(type.getName())
                    .resolve());
        } catch (IOException | IllegalStateException e) {
            return Renaming.NONE;
        }
    }

    /**
     * Who is about to define it.
     *
     * @return a class loader, the system's in place of the JVM's own
     */
    public ClassLoader loader() {
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    /**
     * Its binary name.
     *
     * @return with dots
     */
    public String name() {
        return name;
    }

    /**
     * Its class file.
     *
     * @return not a copy: nobody writes to it
     */
    public byte[] bytes() {
        return bytes;
    }

    /** Whether its loader finds the file of another class. */
    boolean sees(String otherName) {
        try {
            return locator.locate(otherName).isResolved();
        } catch (IOException e) {
            return false;
        }
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
