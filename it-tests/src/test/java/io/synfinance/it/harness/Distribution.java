package io.synfinance.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jboss.shrinkwrap.resolver.api.maven.Maven;
import org.jboss.shrinkwrap.resolver.api.maven.ScopeType;
import org.jboss.shrinkwrap.resolver.api.maven.coordinate.MavenDependencies;

/** Servers that are published as archives. */
public final class Distribution {

    private static final Map<String, Path> UNPACKED = new ConcurrentHashMap<>();

    private Distribution() {}

    /** The folder of an archive of those coordinates ({@code group:artifact:zip:version}), the only one in it. */
    public static Path of(String coordinates) {
        return UNPACKED.computeIfAbsent(coordinates, Distribution::unpack);
    }

    /** A copy of a folder of it, to be written to. */
    public static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    Files.createDirectories(to.resolve(from.relativize(folder)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.copy(file, to.resolve(from.relativize(file)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that nobody had a moment ago, for servers that do not tell which one the system gave them. */
    public static int freePort() {
        return freePorts(1).get(0);
    }

    /** So many of them, each another one. */
    public static List<Integer> freePorts(int count) {
        if (count == 0) {
            return List.of();
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Stream.concat(Stream.of(socket.getLocalPort()), freePorts(count - 1).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of those coordinates, and nothing of what it was made of, which may be published elsewhere. */
    public static Path file(String coordinates) {
        return Maven.resolver()
                .addDependency(MavenDependencies.createDependency(
                        coordinates, ScopeType.COMPILE, false, MavenDependencies.createExclusion("*", "*")))
                .resolve()
                .withoutTransitivity()
                .asSingleFile()
                .toPath();
    }

    private static Path unpack(String coordinates) {
        Path archive = file(coordinates);
        Path folder = Workspace.newFolder("distributions", coordinates);
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                write(zip, entry, folder.resolve(entry.getName()));
            }
            try (var inside = Files.list(folder)) {
                return inside.findFirst().orElseThrow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(coordinates, e);
        }
    }

    private static void write(ZipInputStream zip, ZipEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(zip, file);
        }
    }
}
