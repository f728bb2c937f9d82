package io.synfinance.agent.instrumentation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A class loader like an application's own: it has its classes from bytes, and everything else from the tests. */
final class Application extends ClassLoader {

    private final Map<String, byte[]> classFiles = new HashMap<>();

    Application() {
        super(Application.class.getClassLoader());
    }

    Application with(String name, byte[] classFile) {
        classFiles.put(name, classFile);
        return this;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] classFile = classFiles.get(name);
        if (classFile == null) {
            return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? defineClass(name, classFile, 0, classFile.length) : loaded;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] classFile = classFiles.get(name.replace(".class", "").replace('/', '.'));
        return classFile == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(classFile);
    }

    /** Calls the only method of that name of a class, static or on a new object. */
    @Nullable
    Object call(String className, String method, @Nullable Object... arguments) throws ReflectiveOperationException {
        for (Method candidate : loadClass(className).getDeclaredMethods()) {
            if (candidate.getName().equals(method)) {
                candidate.setAccessible(true);
                boolean isStatic = Modifier.isStatic(candidate.getModifiers());
                return candidate.invoke(isStatic ? null : newObject(className), arguments);
            }
        }
        throw new NoSuchMethodException(className + "." + method);
    }

    private Object newObject(String className) throws ReflectiveOperationException {
        Constructor<?> constructor = loadClass(className).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
