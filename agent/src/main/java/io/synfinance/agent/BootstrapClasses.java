package io.synfinance.agent;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
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

    /** Compiled against Java 9. */
    private static final String JAVA_9 = "io.synfinance.agent.BootstrapClasses9";

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
        "CountedConnection",
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
            Definer definer = definer();
            definer.open(instrumentation);
            for (String name : NAMES) {
                definer.define(PACKAGE + name, read(jar, name));
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            if (instrumentation != null) {
                instrumentation.appendToBootstrapClassLoaderSearch(jar);
            }
        }
    }

    private static Definer definer() throws ReflectiveOperationException {
        return majorVersion() < 9
                ? new SunUnsafe()
                : Class.forName(JAVA_9)
                        .asSubclass(Definer.class)
                        .getDeclaredConstructor()
                        .newInstance();
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

    /** Defines classes in the bootstrap loader, which has no public way to do so. */
    interface Definer {

        /** Makes the way free. */
        void open(@Nullable Instrumentation jvm) throws ReflectiveOperationException;

        void define(String name, byte[] bytes) throws ReflectiveOperationException;
    }

    /** Java 8. */
    private static final class SunUnsafe implements Definer {
        private final Object unsafe;
        private final Method defineClass;

        SunUnsafe() throws ReflectiveOperationException {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field field = type.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            unsafe = field.get(null);
            defineClass = type.getMethod(
                    "defineClass",
                    String.class,
                    byte[].class,
                    int.class,
                    int.class,
                    ClassLoader.class,
                    ProtectionDomain.class);
        }

        @Override
        public void open(@Nullable Instrumentation jvm) {}

        @Override
        public void define(String name, byte[] bytes) throws ReflectiveOperationException {
            defineClass.invoke(unsafe, name, bytes, 0, bytes.length, null, null);
        }
    }
}
