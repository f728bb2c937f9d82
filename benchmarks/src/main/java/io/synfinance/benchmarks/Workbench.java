package io.synfinance.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The files that are measured, seen from the root of the clone. */
final class Workbench {

    static final String OPENTELEMETRY = "2.33.1";
    static final String JMX_EXPORTER = "1.0.1";

    private static final Path TARGET = Path.of("benchmarks/target");

    private final Path nothingAgent;
    private final Path jmxExporterRules;

    Workbench() throws IOException {
        nothingAgent = Files.createDirectories(TARGET).resolve("nothing-agent.jar");
        writeNothingAgent(nothingAgent);
        jmxExporterRules = Files.writeString(TARGET.resolve("jmx-exporter.yaml"), "rules:\n- pattern: \".*\"\n");
    }

    Path agent() {
        try (Stream<Path> files = Files.list(Path.of("agent/target"))) {
            return files.filter(
                            file -> file.getFileName().toString().matches("synfinance-agent-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path openTelemetryAgent() {
        return TARGET.resolve("agents/opentelemetry-javaagent-" + OPENTELEMETRY + ".jar")
                .toAbsolutePath();
    }

    Path jmxExporter() {
        return TARGET.resolve("agents/jmx_prometheus_javaagent-" + JMX_EXPORTER + ".jar")
                .toAbsolutePath();
    }

    Path jmxExporterRules() {
        return jmxExporterRules.toAbsolutePath();
    }

    Path nothingAgent() {
        return nothingAgent.toAbsolutePath();
    }

    /** A file of the benchmarks' own. */
    Path target(String name) {
        return TARGET.resolve(name);
    }

    /** Where a JVM's output goes. */
    Path log() {
        return TARGET.resolve("last.log");
    }

    /** Hello world, which stays as many seconds as it is told, if it is. */
    List<String> helloWorld(String... seconds) {
        Path classes = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        return concat(List.of("-cp", classes.toString(), HelloWorld.class.getName()), List.of(seconds));
    }

    /** The sample service on that port. */
    List<String> sampleService(int port) {
        Path jar = Path.of("sample-app/target/synfinance-sample-app.jar").toAbsolutePath();
        return List.of("-jar", jar.toString(), "--server.port=" + port);
    }

    /** One of the small servers that are compiled beside the benchmarks in JMH. */
    List<String> server(String main, int port) {
        String classes = TARGET.resolve("jmh-classes").toAbsolutePath() + File.pathSeparator
                + TARGET.resolve("jmh").toAbsolutePath() + "/*";
        return List.of("-cp", classes, "io.synfinance.benchmarks." + main, Integer.toString(port));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static void writeNothingAgent(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", NothingAgent.class.getName());
        String entry = NothingAgent.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream in = NothingAgent.class.getResourceAsStream("NothingAgent.class")) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        }
    }
}
