package io.synfinance.agent.instrumentation;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Loads the agent's classes for one library, where they see the library; everything else comes from the library's loader. */
final class CompanionLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final String room;
    private final boolean jakarta;

    /** A loader beside the library's, for the classes of a package, which are renamed if the library speaks jakarta. */
    CompanionLoader(@Nullable ClassLoader libraryLoader, String room, boolean jakarta) {
        super(libraryLoader);
        this.room = room;
        this.jakarta = jakarta;
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
            byte[] compiled = EngineClasses.LOCATOR.locate(name).resolve();
            return jakarta ? JakartaNames.translate(compiled) : compiled;
        } catch (IOException | IllegalStateException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
