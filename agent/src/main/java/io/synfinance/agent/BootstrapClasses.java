package io.synfinance.agent;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The classes that instrumented code calls, put where every class loader finds them: into the bootstrap loader.
 *
 * <p>They are defined there one by one. Appending the JAR to the bootstrap path does the same in one call, but from then on
 * the JVM takes no application class from its CDS archive and says so on the application's output; it stays as the way
 * out where the JVM's internals are not as expected.
 */
final class BootstrapClasses {

    private static final String PACKAGE = "io.synfinance.agent.bootstrap.";

    /** All of them, no class before its superclass. */
    static final String[] NAMES = {
        "HttpObservation",
        "HttpRecorder",
        "ServletMapping",
        "RouteTemplate",
        "HttpBridge",
        "JdkExchange",
        "JdkExchanges",
        "CallObserver",
        "MethodHook",
        "MethodBridge",
        "CacheRecorder",
        "CacheBridge",
        "ConnectionsBridge",
        "Companions",
        "AdviceErrors",
    };

    private BootstrapClasses() {}

    /** Without instrumentation, as in a program of ours, they may be missing afterwards. */
    static void define(JarFile jar, @Nullable Instrumentation instrumentation) throws IOException {
        if (arePresent()) {
            return;
        }
        try {
            Definer definer = definer(instrumentation);
            for (String name : NAMES) {
                definer.define(PACKAGE + name, read(jar, name));
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            if (instrumentation != null) {
                instrumentation.appendToBootstrapClassLoaderSearch(jar);
            }
        }
    }

    private static Definer definer(@Nullable Instrumentation instrumentation) throws ReflectiveOperationException {
        if (majorVersion() < 9) {
            return new SunUnsafe();
        }
        if (instrumentation == null) {
            throw new IllegalStateException("the JVM has not given its instrumentation");
        }
        return new InternalUnsafe(instrumentation);
    }

    /** Somebody may have put the JAR on {@code -Xbootclasspath/a}. */
    private static boolean arePresent() {
        try {
            Class.forName(PACKAGE + NAMES[NAMES.length - 1], false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static int majorVersion() {
        String version = System.getProperty("java.specification.version", "1.8");
        return version.startsWith("1.") ? 8 : Integer.parseInt(version);
    }

    private static byte[] read(JarFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(PACKAGE.replace('.', '/') + name + ".class");
        try (InputStream in = jar.getInputStream(entry)) {
            return AgentClassLoader.readFully(in, (int) entry.getSize());
        }
    }

    /** Defines a class in the bootstrap loader, which has no public way to do so. */
    private abstract static class Definer {
        private final Object unsafe;
        private final Method defineClass;

        Definer(Object unsafe, Class<?> type) throws NoSuchMethodException {
            this.unsafe = unsafe;
            this.defineClass = type.getMethod(
                    "defineClass",
                    String.class,
                    byte[].class,
                    int.class,
                    int.class,
                    ClassLoader.class,
                    ProtectionDomain.class);
        }

        void define(String name, byte[] bytes) throws ReflectiveOperationException {
            defineClass.invoke(unsafe, name, bytes, 0, bytes.length, null, null);
        }
    }

    /** Java 8. */
    private static final class SunUnsafe extends Definer {
        SunUnsafe() throws ReflectiveOperationException {
            super(theUnsafe(), Class.forName("sun.misc.Unsafe"));
        }

        private static Object theUnsafe() throws ReflectiveOperationException {
            Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return field.get(null);
        }
    }

    /** Java 9 and later: an agent may export a package of any module to itself. */
    private static final class InternalUnsafe extends Definer {
        private static final String INTERNAL_PACKAGE = "jdk.internal.misc";

        InternalUnsafe(Instrumentation instrumentation) throws ReflectiveOperationException {
            super(exportedUnsafe(instrumentation), Class.forName(INTERNAL_PACKAGE + ".Unsafe"));
        }

        private static Object exportedUnsafe(Instrumentation instrumentation) throws ReflectiveOperationException {
            Class<?> moduleType = Class.forName("java.lang.Module");
            Method getModule = Class.class.getMethod("getModule");
            Set<?> us = Collections.singleton(getModule.invoke(BootstrapClasses.class));
            Map<String, Set<?>> exports = Collections.singletonMap(INTERNAL_PACKAGE, us);
            Instrumentation.class
                    .getMethod("redefineModule", moduleType, Set.class, Map.class, Map.class, Set.class, Map.class)
                    .invoke(
                            instrumentation,
                            getModule.invoke(Object.class),
                            Collections.emptySet(),
                            exports,
                            Collections.emptyMap(),
                            Collections.emptySet(),
                            Collections.emptyMap());
            return Class.forName(INTERNAL_PACKAGE + ".Unsafe")
                    .getMethod("getUnsafe")
                    .invoke(null);
        }
    }
}
