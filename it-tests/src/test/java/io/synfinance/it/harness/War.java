package io.synfinance.it.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Web applications as files. */
final class War {

    private War() {}

    /** Writes classes and libraries into a file, where they belong in a web application. */
    static void write(Path file, Path classes, Classpath libraries) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, classes, "WEB-INF/classes/");
            for (Path library : libraries.paths()) {
                if (Files.isDirectory(library)) {
                    add(zip, library, "WEB-INF/classes/");
                } else {
                    addFile(zip, library, "WEB-INF/lib/" + library.getFileName());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void add(ZipOutputStream zip, Path folder, String room) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            addFile(zip, file, room + folder.relativize(file).toString().replace('\\', '/'));
        }
    }

    private static void addFile(ZipOutputStream zip, Path file, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }
}
