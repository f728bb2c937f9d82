package io.synfinance.it.harness;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * An application for tests: the sources in one or more folders of {@code src/apps}, compiled when a test wants them,
 * because the same source serves several versions of a library. Sources say {@code jakarta}; {@link #javax()} turns
 * that into {@code javax} for the versions before. Sources may be Kotlin or Scala, all of them; files of routes for Play
 * go with Scala.
 */
public final class TestApp {

    private static final Map<List<Object>, Path> COMPILED = new ConcurrentHashMap<>();

    private final List<String> folders;
    private final Map<String, String> spelling;
    private final boolean parameterNames;
    private final Classpath processors;

    private TestApp(List<String> folders, Map<String, String> spelling, boolean parameterNames, Classpath processors) {
        this.folders = folders;
        this.spelling = spelling;
        this.parameterNames = parameterNames;
        this.processors = processors;
    }

    public static TestApp of(String... folders) {
        return new TestApp(List.of(folders), Map.of(), true, Classpath.EMPTY);
    }

    /** The classes of {@code src/apps/<folder>}, for class files of that Java release. */
    public static Path compile(String folder, Classpath classpath, int release) {
        return of(folder).compile(classpath, release);
    }

    public TestApp javax() {
        return spelling(Map.of("jakarta.", "javax."));
    }

    /** With other texts in place of some in the sources, for another version of a library. */
    public TestApp spelling(Map<String, String> replacements) {
        return new TestApp(folders, replacements, parameterNames, processors);
    }

    /** With debug information and no more, as compilers do unless told. */
    public TestApp withoutParameterNames() {
        return new TestApp(folders, spelling, false, processors);
    }

    /** With those annotation processors, or that compiler of routes; there are none unless told. */
    public TestApp processors(Classpath processors) {
        return new TestApp(folders, spelling, parameterNames, processors);
    }

    /** The folder with the classes; compiled once for the same sources, libraries and release. */
    public Path compile(Classpath classpath, int release) {
        return COMPILED.computeIfAbsent(
                List.of(folders, spelling, parameterNames, classpath.toString(), release),
                key -> compileNow(classpath, release));
    }

    private Path compileNow(Classpath classpath, int release) {
        Path classes = Workspace.newFolder("apps", String.join("-", folders));
        copyConfigurations(classes);
        List<Path> kotlin = files(".kt");
        if (!kotlin.isEmpty()) {
            KotlinCompiler.compile(kotlin, classpath, classes, release);
            return classes;
        }
        if (!files(".scala").isEmpty()) {
            ScalaCompiler.compile(scalaSources(), classpath, classes, release);
            return classes;
        }
        List<String> options = new ArrayList<>(List.of(
                "--release",
                Integer.toString(release),
                "-classpath",
                classpath.toString(),
                "-d",
                classes.toString(),
                "-g",
                "-nowarn",
                "-Xlint:none"));
        if (processors.paths().isEmpty()) {
            options.add("-proc:none");
        } else {
            options.addAll(List.of("-processorpath", processors.toString()));
        }
        if (parameterNames) {
            options.add("-parameters");
        }
        if (release > Runtime.version().feature()) {
            compileWithNewerJdk(options, release);
            return classes;
        }
        StringWriter messages = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            if (!compiler.getTask(messages, files, null, options, null, sources())
                    .call()) {
                throw new IllegalStateException("src/apps/" + folders + " does not compile:\n" + messages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes;
    }

    /** Neither the release nor the libraries that need it are known to the compiler of the JDK that runs the tests. */
    private void compileWithNewerJdk(List<String> options, int release) {
        List<String> command =
                new ArrayList<>(List.of(Jdk.of(release).program("javac").toString()));
        command.addAll(options);
        try {
            for (JavaFileObject source : sources()) {
                command.add(Path.of(source.toUri()).toString());
            }
            Path messages = Workspace.newFolder("apps", "messages").resolve("javac.txt");
            Process javac = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(messages.toFile())
                    .start();
            if (javac.waitFor() != 0) {
                throw new IllegalStateException(
                        "src/apps/" + folders + " does not compile:\n" + Files.readString(messages));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** With the routers of the files of routes. */
    private List<Path> scalaSources() {
        Path folder = Workspace.newFolder("apps", "scala");
        try {
            for (Path file : files(".scala")) {
                Files.writeString(folder.resolve(file.getFileName()), spelled(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PlayRoutes.compile(files("routes"), processors, folder);
    }

    /** Frameworks look for their files among the classes. */
    private void copyConfigurations(Path classes) {
        try {
            for (String ending : List.of(".xml", ".conf")) {
                for (Path file : files(ending)) {
                    Files.copy(file, classes.resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JavaFileObject> sources() throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (Path file : files(".java")) {
            sources.add(source(file));
        }
        return sources;
    }

    private List<Path> files(String ending) {
        List<Path> found = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(Workspace.source("src/apps").resolve(folder))) {
                files.filter(file -> file.toString().endsWith(ending)).sorted().forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private JavaFileObject source(Path file) throws IOException {
        String text = spelled(Files.readString(file));
        return new SimpleJavaFileObject(file.toUri(), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private String spelled(String source) {
        String text = source;
        // The longer of two that begin alike first.
        Map<String, String> ordered = new TreeMap<>(Comparator.<String>reverseOrder());
        ordered.putAll(spelling);
        for (Map.Entry<String, String> each : ordered.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return text;
    }
}
