package io.synfinance.agent.commands;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The class files of a class path: folders, JARs, {@code folder/*}, and the JARs inside executable JARs of Spring Boot and
 * web archives, which are unpacked into a temporary folder. No class is loaded.
 */
final class ClassPath implements Closeable {

    private static final String CLASS = ".class";
    private static final Pattern INSIDE = Pattern.compile("(BOOT-INF|WEB-INF)/(classes/.+|lib/[^/]+\\.jar)");

    private final Set<String> names = new LinkedHashSet<>();
    private final List<URL> urls = new ArrayList<>();
    private final List<Path> unpacked = new ArrayList<>();
    private @Nullable URLClassLoader loader;

    private ClassPath() {}

    /**
     * Opens a class path.
     *
     * @param text entries with the separator of this system between them
     * @throws CommandException if an entry is not there or cannot be read
     */
    static ClassPath open(String text) throws CommandException {
        ClassPath classPath = new ClassPath();
        try {
            for (String entry : text.split(Pattern.quote(File.pathSeparator), -1)) {
                classPath.addWritten(entry);
            }
            return classPath;
        } catch (IOException e) {
            classPath.close();
            throw CommandException.failed("cannot read the class path (" + e + ")");
        } catch (CommandException e) {
            classPath.close();
            throw e;
        }
    }

    /** Binary names. */
    Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    /** Finds the class files, and those of the JDK. */
    ClassLoader loader() {
        URLClassLoader open = loader;
        if (open == null) {
            ClassLoader jdk = ClassLoader.getSystemClassLoader().getParent();
            open = new URLClassLoader(urls.toArray(new URL[0]), jdk);
            loader = open;
        }
        return open;
    }

    private void addWritten(String entry) throws IOException, CommandException {
        if (entry.endsWith("*")) {
            for (Path jar : jarsIn(Paths.get(entry.substring(0, entry.length() - 1)))) {
                addJar(jar);
            }
            return;
        }
        Path path = Paths.get(entry);
        if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (Files.isRegularFile(path)) {
            addJar(path);
        } else {
            throw CommandException.failed("expected folders and JARs in --classpath, found '" + entry + "'");
        }
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private void addFolder(Path folder) throws IOException {
        add(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(file -> addName(folder.relativize(file).toString().replace(File.separatorChar, '/')));
        }
    }

    private void addJar(Path file) throws IOException {
        add(file);
        Path inside = null;
        try (ZipFile jar = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Matcher part = INSIDE.matcher(entry.getName());
                if (!entry.isDirectory() && part.matches()) {
                    inside = inside == null ? newFolder() : inside;
                    unpack(jar, entry, inside.resolve(part.group(2)).normalize(), inside);
                } else {
                    addName(entry.getName());
                }
            }
        }
        if (inside != null) {
            addUnpacked(inside);
        }
    }

    private Path newFolder() throws IOException {
        Path folder = Files.createTempDirectory("synfinance-classpath");
        unpacked.add(folder);
        return folder;
    }

    private static void unpack(ZipFile jar, ZipEntry entry, Path target, Path folder) throws IOException {
        if (!target.startsWith(folder)) {
            return; // a name with '..' in it
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, target);
        }
    }

    private void addUnpacked(Path folder) throws IOException {
        Path classes = folder.resolve("classes");
        if (Files.isDirectory(classes)) {
            addFolder(classes);
        }
        Path libraries = folder.resolve("lib");
        if (Files.isDirectory(libraries)) {
            for (Path jar : jarsIn(libraries)) {
                addJar(jar);
            }
        }
    }

    private void add(Path path) throws MalformedURLException {
        urls.add(path.toUri().toURL());
    }

    /** Takes class files where a class loader would look for them, not those of other versions of Java. */
    private void addName(String file) {
        if (file.endsWith(CLASS) && !file.startsWith("META-INF/") && !file.endsWith("-info" + CLASS)) {
            names.add(file.substring(0, file.length() - CLASS.length()).replace('/', '.'));
        }
    }

    @Override
    public void close() {
        try {
            if (loader != null) {
                loader.close();
            }
            for (Path folder : unpacked) {
                Files.walkFileTree(folder, new Deletion());
            }
        } catch (IOException e) {
            // Temporary folders, which the system takes away at last.
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
