package io.synfinance.it.harness;

import io.synfinance.annotations.FraudDetection;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.resolver.api.maven.Maven;

/** JARs and folders of an application, in their order; libraries come by their Maven coordinates, with what they need. */
public final class Classpath {

    static final Classpath EMPTY = new Classpath(Set.of());

    private static final Map<List<String>, Classpath> RESOLVED = new ConcurrentHashMap<>();

    private final Set<Path> paths;

    private Classpath(Set<Path> paths) {
        this.paths = paths;
    }

    /** The libraries of those coordinates ({@code group:artifact[:type[:classifier]]:version}), transitively. */
    public static Classpath of(String... coordinates) {
        return coordinates.length == 0 ? EMPTY : RESOLVED.computeIfAbsent(List.of(coordinates), Classpath::resolve);
    }

    /** Our own annotations: their classes or their JAR, as this build has made them. */
    public static Classpath annotations() {
        try {
            return of(Path.of(FraudDetection.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Classpath of(Path path) {
        return EMPTY.and(path);
    }

    public Classpath and(Path... more) {
        return new Classpath(Stream.concat(paths.stream(), Arrays.stream(more))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    public Classpath and(Classpath more) {
        return and(more.paths.toArray(Path[]::new));
    }

    public List<Path> paths() {
        return List.copyOf(paths);
    }

    /** As the option {@code -classpath} wants it. */
    @Override
    public String toString() {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Classpath resolve(List<String> coordinates) {
        List<Path> files = new ArrayList<>();
        for (File file : Maven.configureResolver()
                .withClassPathResolution(false)
                .resolve(coordinates)
                .withTransitivity()
                .asFile()) {
            files.add(file.toPath());
        }
        return EMPTY.and(files.toArray(Path[]::new));
    }
}
