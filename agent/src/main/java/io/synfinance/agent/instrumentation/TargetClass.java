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

    private TargetClass(
            @Nullable ClassLoader loader, String name, byte[] bytes, TypePool.Default.ReaderMode whatIsRead) {
        this.loader = loader;
        this.name = name;
        this.bytes = bytes;
        // Ours at the end: annotations that the application was compiled with, but does not ship.
        this.locator = new ClassFileLocator.Compound(
                ClassFileLocator.Simple.of(name, bytes),
                ClassFileLocator.ForClassLoader.of(loader),
                EngineClasses.LOCATOR);
        // Lazy: the types of all parameters would be read from the application's JARs, where mostly their names will
        // do.
        this.pool = new TypePool.Default.WithLazyResolution(
                TypePool.CacheProvider.Simple.withObjectType(), locator, whatIsRead);
    }

    /**
     * A class whose methods are known by name and types.
     *
     * @param loader who defines it, null for the JVM's own
     * @param name its binary name
     * @param bytes its class file
     * @return the class
     */
    static TargetClass of(@Nullable ClassLoader loader, String name, byte[] bytes) {
        return new TargetClass(loader, name, bytes, TypePool.Default.ReaderMode.FAST);
    }

    /**
     * A class whose parameters' names are wanted too, which stand with the code of the methods.
     *
     * @param loader who defines it, null for the JVM's own
     * @param name its binary name
     * @param bytes its class file
     * @return the class
     */
    public static TargetClass withParameterNames(@Nullable ClassLoader loader, String name, byte[] bytes) {
        return new TargetClass(loader, name, bytes, TypePool.Default.ReaderMode.EXTENDED);
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
