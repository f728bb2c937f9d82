package io.synfinance.agent.instrumentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Class files as they lie on the class path of the tests. */
final class ClassFiles {

    private ClassFiles() {}

    static byte[] of(Class<?> type) {
        return of(type.getName());
    }

    static byte[] of(String name) {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new IllegalArgumentException(name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean exists(String name) {
        return ClassLoader.getSystemResource(name.replace('.', '/') + ".class") != null;
    }
}
