package io.synfinance.agent.instrumentation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The class file of a class that is loaded already, as its loader finds it. */
final class MarkedClassFile {

    private MarkedClassFile() {}

    /** Whether a class has one of our annotations; reading its file neither initialises it nor resolves its types. */
    static boolean isOf(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        if (type.isArray() || type.isPrimitive() || loader == null) {
            return false;
        }
        try (InputStream in = loader.getResourceAsStream(type.getName().replace('.', '/') + ".class")) {
            return in != null && Gate.OUR_ANNOTATIONS.isIn(readAll(in));
        } catch (IOException | RuntimeException e) {
            return false;
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
