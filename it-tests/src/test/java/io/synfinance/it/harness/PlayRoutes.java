package io.synfinance.it.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Play's compiler of routes, which makes a router in Scala of each file of routes. */
final class PlayRoutes {

    private PlayRoutes() {}

    /** Makes the routers of those files with a compiler, below a folder, and returns their sources. */
    static List<Path> compile(List<Path> routes, Classpath compiler, Path folder) {
        URL[] urls = compiler.paths().stream().map(PlayRoutes::url).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            for (Path file : routes) {
                compile(file.toFile(), loader, folder.toFile());
            }
            try (Stream<Path> sources = Files.walk(folder)) {
                return sources.filter(each -> each.toString().endsWith(".scala"))
                        .toList();
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(File routes, ClassLoader loader, File folder) throws ReflectiveOperationException {
        Object none = singleton(loader, "scala.collection.immutable.Nil$");
        Object task = loader.loadClass("play.routes.compiler.RoutesCompiler$RoutesCompilerTask")
                .getConstructor(
                        File.class,
                        loader.loadClass("scala.collection.immutable.Seq"),
                        boolean.class,
                        boolean.class,
                        boolean.class)
                .newInstance(routes, none, true, false, false);
        Object generator = singleton(loader, "play.routes.compiler.InjectedRoutesGenerator$");
        Object made = loader.loadClass("play.routes.compiler.RoutesCompiler")
                .getMethod(
                        "compile",
                        task.getClass(),
                        loader.loadClass("play.routes.compiler.RoutesGenerator"),
                        File.class)
                .invoke(null, task, generator, folder);
        if (!made.getClass().getSimpleName().equals("Right")) {
            throw new IllegalStateException(routes + " does not compile: " + made);
        }
    }

    private static Object singleton(ClassLoader loader, String name) throws ReflectiveOperationException {
        return loader.loadClass(name).getField("MODULE$").get(null);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
