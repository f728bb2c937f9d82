package io.synfinance.it.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server in a version, with the application that answers the contract's requests, on a JDK; each method returns
 * the app itself.
 *
 * <pre>
 * ServerApp.of("apps.tomcat.TomcatApp", "tomcat", "servlets")
 *         .libraries("org.apache.tomcat.embed:tomcat-embed-core:9.0.118")
 *         .javax()
 *         .on(17)
 * </pre>
 */
public final class ServerApp {

    /** Kinds of request that not every server can answer; the others all can. */
    public enum Kind {
        ASYNC,
        ASYNC_FAILURE,
        ASYNC_TIMEOUT,
        STREAMING,
        PIPELINING,
        CONTINUE,
        UNKNOWN_METHOD,
        MALFORMED,
        /** Without TLS, by the upgrade of a request of HTTP/1.1. */
        HTTP2,
        /** At {@code /websocket}. */
        WEBSOCKET
    }

    private final String main;
    private final List<String> libraries = new ArrayList<>();
    private final List<String> bundled = new ArrayList<>();
    private final List<String> jvmArgs = new ArrayList<>();
    private final Map<Kind, String> limits = new EnumMap<>(Kind.class);
    private TestApp sources;
    private int release = 8;
    private boolean attached;
    private List<String> folders = List.of();
    private @Nullable Container container;
    private @Nullable Path war;
    private boolean annotations;
    private int jdk = Runtime.version().feature();

    private ServerApp(String main, TestApp sources) {
        this.main = main;
        this.sources = sources;
    }

    /** The app with that main class, whose sources are in those folders of {@code src/apps}. */
    public static ServerApp of(String main, String... folders) {
        return new ServerApp(main, TestApp.of(folders));
    }

    /** A web application, for a container; libraries are those that it is compiled against, and none is in it. */
    public static ServerApp war(Container container, String... folders) {
        return deployed(container, folders);
    }

    /** The same as a bundle, for a container of OSGi. */
    public static ServerApp bundle(Container container, String... folders) {
        return deployed(container, folders);
    }

    private static ServerApp deployed(Container container, String... folders) {
        ServerApp app = new ServerApp("", TestApp.of(folders));
        app.container = container;
        return app;
    }

    /** The JAR that the build in the first of those folders of {@code src/apps} makes of them, below its {@code target}. */
    public static ServerApp built(String jar, String... folders) {
        ServerApp app = new ServerApp(jar, TestApp.of());
        app.folders = List.of(folders);
        return app;
    }

    public ServerApp libraries(String... coordinates) {
        libraries.addAll(List.of(coordinates));
        return this;
    }

    /** For a version before {@code jakarta}. */
    public ServerApp javax() {
        sources = sources.javax();
        return this;
    }

    /** For a version whose packages have another prefix. */
    public ServerApp renamed(String prefix, String there) {
        sources = sources.spelling(Map.of(prefix, there));
        return this;
    }

    /** The annotation processors that the app is compiled with, or Play's compiler of routes. */
    public ServerApp processors(String... coordinates) {
        sources = sources.processors(Classpath.of(coordinates));
        return this;
    }

    /** The Java release that the app is compiled for, 8 unless told. */
    public ServerApp release(int release) {
        this.release = release;
        return this;
    }

    /** The JDK that runs the app, by its feature version. */
    public ServerApp on(int jdk) {
        this.jdk = jdk;
        return this;
    }

    /** The server starts without the agent, which is attached when it has answered a request. */
    public ServerApp attached() {
        attached = true;
        return this;
    }

    public ServerApp jvmArgs(String... more) {
        jvmArgs.addAll(List.of(more));
        return this;
    }

    /** What this server does not do, and why; {@code docs/supported-libraries.md} says the same. */
    public ServerApp cannot(Kind kind, String reason) {
        limits.put(kind, reason);
        return this;
    }

    /** Why it does not; empty if it does. */
    public Optional<String> limit(Kind kind) {
        return Optional.ofNullable(limits.get(kind));
    }

    Map<Kind, String> limits() {
        return Map.copyOf(limits);
    }

    /** The application uses our annotations, and has them with it. */
    public ServerApp withAnnotations() {
        annotations = true;
        return this;
    }

    /** Libraries that the web application has with it. */
    public ServerApp bundled(String... coordinates) {
        bundled.addAll(List.of(coordinates));
        return this;
    }

    /** The file that is deployed, once there is a command. */
    public Path war() {
        return Objects.requireNonNull(war, "not a web application, or not deployed yet");
    }

    int jdk() {
        return jdk;
    }

    boolean isAttached() {
        return attached;
    }

    /** As in {@code tomcat-embed-core 9.0.118}; the JDK's own servers have no version. */
    String version() {
        if (container != null) {
            return container.version();
        }
        return libraries.isEmpty()
                ? "of the JDK"
                : libraries.get(0).replaceFirst("^[^:]*:", "").replace(':', ' ');
    }

    /** The command that starts the server, which compiles it first. */
    public JavaCommand command() {
        if (!folders.isEmpty()) {
            return JavaCommand.named(folders.get(0) + "-on-" + jdk)
                    .jdk(Jdk.of(jdk))
                    .jvmArgs(jvmArgs.toArray(String[]::new))
                    .jar(MavenBuild.of(folders).resolve(main));
        }
        Classpath needed = Classpath.of(libraries.toArray(String[]::new)).and(bundle());
        if (container != null) {
            return deployment(container, sources.compile(needed, release));
        }
        return JavaCommand.named(this + "-on-" + jdk + (attached ? "-attached" : ""))
                .jdk(Jdk.of(jdk))
                .jvmArgs(jvmArgs.toArray(String[]::new))
                .classpath(Classpath.of(sources.compile(needed, release)).and(needed))
                .main(main);
    }

    /** Waits until the application can be asked, and returns its port. */
    public int awaitReady(JavaProcess process) {
        return container == null ? process.awaitReady() : container.awaitReady(process);
    }

    private JavaCommand deployment(Container container, Path classes) {
        String name = this + "-on-" + jdk + (attached ? "-attached" : "");
        Path base = Workspace.newFolder("containers", name);
        war = container.deploy(base, classes, bundle());
        return container.command(base, name).jdk(Jdk.of(jdk)).jvmArgs(jvmArgs.toArray(String[]::new));
    }

    private Classpath bundle() {
        Classpath libraries = Classpath.of(bundled.toArray(String[]::new));
        return annotations ? libraries.and(Classpath.annotations()) : libraries;
    }

    /** The server with its version, as its first library says it: {@code tomcat-embed-core-9.0.118}. */
    @Override
    public String toString() {
        if (container != null) {
            return container.version().replace(' ', '-');
        }
        return libraries.isEmpty()
                ? main.substring(main.lastIndexOf('.') + 1)
                : libraries.get(0).replaceFirst("^[^:]*:", "").replace(':', '-');
    }
}
