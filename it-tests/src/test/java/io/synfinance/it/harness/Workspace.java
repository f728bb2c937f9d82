package io.synfinance.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folders of the module {@code it-tests}, whether it is run by Maven or from an IDE in the project's root. */
public final class Workspace {

    private static final Path MODULE = Files.isDirectory(Path.of("src/apps"))
            ? Path.of("").toAbsolutePath()
            : Path.of("it-tests").toAbsolutePath();

    private Workspace() {}

    public static Path source(String path) {
        return MODULE.resolve(path);
    }

    /** Writes a file in one step, because whoever watches it could take half of it for the whole. */
    public static Path replace(Path file, String text) throws IOException {
        Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), text);
        return Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A folder under {@code target/} that nobody else has: {@code target/it/tomcat}, {@code target/it/tomcat-2} … */
    public static synchronized Path newFolder(String room, String name) {
        Path parent = MODULE.resolve("target").resolve(room);
        String plain = name.replaceAll("[^A-Za-z0-9.-]+", "-");
        Path folder = parent.resolve(plain);
        for (int number = 2; Files.exists(folder); number++) {
            folder = parent.resolve(plain + "-" + number);
        }
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
