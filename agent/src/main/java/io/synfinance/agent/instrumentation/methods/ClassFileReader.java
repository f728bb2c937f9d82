package io.synfinance.agent.instrumentation.methods;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads class files where their class loaders find them; nothing is loaded by it. */
public final class ClassFileReader {

    private static final byte[] NOTHING = {};

    /** A reader without state. */
    public ClassFileReader() {}

    /**
     * Reads a class file.
     *
     * @param loader whom to ask, null for the JVM's own
     * @param className a binary name
     * @return its bytes, empty if it cannot be had
     */
    public byte[] read(@Nullable ClassLoader loader, String className) {
        String resource = className.replace('.', '/') + ".class";
        try (InputStream in = loader == null
                ? ClassLoader.getSystemResourceAsStream(resource)
                : loader.getResourceAsStream(resource)) {
            return in == null ? NOTHING : readAll(in);
        } catch (IOException | RuntimeException | LinkageError e) {
            return NOTHING;
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }
}
