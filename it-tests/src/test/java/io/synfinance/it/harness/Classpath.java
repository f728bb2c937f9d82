package io.synfinance.it.harness;

import io.synfinance.annotations.FraudDetection;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.resolver.api.maven.Maven;
import org.jboss.shrinkwrap.resolver.api.maven.ScopeType;
import org.jboss.shrinkwrap.resolver.api.maven.coordinate.MavenDependencies;
import org.jboss.shrinkwrap.resolver.api.maven.coordinate.MavenDependency;

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

    /** The libraries of those coordinates and nothing that they ask for. */
    public static Classpath ofAlone(String... coordinates) {
        List<MavenDependency> alone = Arrays.stream(coordinates)
                .map(each -> MavenDependencies.createDependency(
                        each, ScopeType.COMPILE, false, MavenDependencies.createExclusion("*:*")))
                .toList();
        return of(Maven.configureResolver()
                .withClassPathResolution(false)
                .addDependencies(alone)
                .resolve()
                .withTransitivity()
                .asFile());
    }

    private static Classpath resolve(List<String> coordinates) {
        return of(Maven.configureResolver()
                .withClassPathResolution(false)
                .resolve(coordinates)
                .withTransitivity()
                .asFile());
    }

    private static Classpath of(File[] files) {
        return EMPTY.and(Arrays.stream(files).map(File::toPath).toArray(Path[]::new));
    }
}
