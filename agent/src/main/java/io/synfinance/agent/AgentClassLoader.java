package io.synfinance.agent;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The loader behind which the agent and its libraries live, so that the application never meets them, whatever versions
 * it has of its own.
 *
 * <p>Its classes lie in the agent's JAR under {@code engine/} with the ending {@code .classdata}, where neither the
 * application's loaders nor a class path scanner take them for classes.
 */
final class AgentClassLoader extends ClassLoader {

    private static final String FOLDER = "engine/";

    static {
        registerAsParallelCapable();
    }

    private final File file;
    private final JarFile jar;

    AgentClassLoader(File file, JarFile jar) {
        super(ClassLoader.getSystemClassLoader().getParent());
        this.file = file;
        this.jar = jar;
    }

    /** Looks here first: the parent would make an exception for each of a thousand classes that only we have. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        ZipEntry entry = name.startsWith("java.") ? null : classEntry(name);
        if (entry == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name, entry) : loaded;
        }
    }

    private Class<?> define(String name, ZipEntry entry) {
        byte[] bytes = read(entry);
        return defineClass(name, bytes, 0, bytes.length, AgentClassLoader.class.getProtectionDomain());
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        ZipEntry entry = resourceEntry(name);
        return entry == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(read(entry));
    }

    @Override
    protected @Nullable URL findResource(String name) {
        ZipEntry entry = resourceEntry(name);
        try {
            return entry == null ? null : new URL("jar:" + file.toURI() + "!/" + entry.getName());
        } catch (MalformedURLException e) {
            return null;
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL url = findResource(name);
        return url == null ? Collections.emptyEnumeration() : Collections.enumeration(Collections.singleton(url));
    }

    private @Nullable ZipEntry classEntry(String className) {
        return jar.getEntry(FOLDER + className.replace('.', '/') + ".classdata");
    }

    private @Nullable ZipEntry resourceEntry(String name) {
        boolean classFile = name.endsWith(".class");
        return jar.getEntry(FOLDER + (classFile ? name.concat("data") : name));
    }

    private byte[] read(ZipEntry entry) {
        try (InputStream in = jar.getInputStream(entry)) {
            return readFully(in, (int) entry.getSize());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + entry.getName() + " of " + file, e);
        }
    }

    static byte[] readFully(InputStream in, int size) throws IOException {
        byte[] bytes = new byte[size];
        int filled = 0;
        while (filled < size) {
            int read = in.read(bytes, filled, size - filled);
            if (read < 0) {
                throw new IOException("ends after " + filled + " of " + size + " bytes");
            }
            filled += read;
        }
        return bytes;
    }
}
