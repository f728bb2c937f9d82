package io.synfinance.agent.instrumentation;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Loads the agent's classes for one library, where they see the library; everything else comes from the library's loader. */
final class CompanionLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final String room;
    private final UnaryOperator<byte[]> dialect;

    /** A loader beside the library's, for the classes of a package, in the dialect that the library speaks. */
    CompanionLoader(@Nullable ClassLoader libraryLoader, String room, UnaryOperator<byte[]> dialect) {
        super(libraryLoader);
        this.room = room;
        this.dialect = dialect;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(room)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = bytes(name);
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] bytes(String name) throws ClassNotFoundException {
        try {
            return dialect.apply(EngineClasses.LOCATOR.locate(name).resolve());
        } catch (IOException | IllegalStateException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
