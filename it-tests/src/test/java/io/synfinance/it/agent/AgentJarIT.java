package io.synfinance.it.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentJar;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is in the built JAR: a door and a bridge in the open, everything else where nobody but the agent looks. */
class AgentJarIT {

    private static final String BOOTSTRAP = "java/synfinance/";
    private static final Pattern OPEN = Pattern.compile("META-INF/(MANIFEST\\.MF|LICENSE|NOTICE)"
            + "|io/synfinance/agent/(AgentMain|AgentCommand|Engine|AgentClassLoader|BootstrapClasses9?|JdkTool)(\\$\\w+)?\\.class"
            + "|java/synfinance/\\w+\\.class");
    private static final Pattern CLASS_FILE = Pattern.compile(".*\\.class(data)?");
    private static final int JAVA_8 = 52;

    private static final Map<String, byte[]> FILES = new TreeMap<>();
    private static Attributes manifest = new Attributes();

    @BeforeAll
    static void openJar() throws IOException {
        try (JarFile jar = new JarFile(AgentJar.path().toFile())) {
            manifest = jar.getManifest().getMainAttributes();
            for (JarEntry entry : jar.stream().filter(e -> !e.isDirectory()).toList()) {
                FILES.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
            }
        }
    }

    @Test
    void onlyTheDoorAndTheBridgeLieInTheOpen() {
        // when
        List<String> open = names().filter(name -> !name.startsWith("engine/")).toList();
        // then
        assertThat(open)
                .allMatch(OPEN.asMatchPredicate())
                .contains("io/synfinance/agent/AgentMain.class", BOOTSTRAP + "HttpBridge.class");
    }

    @Test
    void noClassOfTheEngineIsTakenForAClass() {
        // when
        List<String> engine = names().filter(name -> name.startsWith("engine/")).toList();
        // then
        assertThat(engine)
                .noneMatch(name -> name.endsWith(".class"))
                .noneMatch(name -> name.contains("META-INF"))
                .contains("engine/io/synfinance/agent/AgentInstaller.classdata");
    }

    @Test
    void manifestNamesTheDoors() {
        // then
        assertThat(manifest.getValue("Premain-Class")).isEqualTo("io.synfinance.agent.AgentMain");
        assertThat(manifest.getValue("Agent-Class")).isEqualTo("io.synfinance.agent.AgentMain");
        assertThat(manifest.getValue("Can-Retransform-Classes")).isEqualTo("true");
        assertThat(manifest.getValue("Can-Redefine-Classes")).isEqualTo("true");
        assertThat(manifest.getValue("Implementation-Version")).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        // A class path or bootstrap path would show the JAR to every loader.
        assertThat(manifest.getValue("Boot-Class-Path")).isNull();
        assertThat(manifest.getValue("Class-Path")).isNull();
    }

    @Test
    void everyClassRunsOnJava8() {
        // given
        Map<String, Integer> newer = new TreeMap<>();
        // when
        classFiles().forEach(name -> newer.put(name, majorVersion(bytes(name))));
        int classes = newer.size();
        newer.values().removeIf(major -> major <= JAVA_8);
        // then
        assertThat(newer).isEmpty();
        assertThat(classes).isGreaterThan(500);
    }

    @Test
    void bootstrapListIsTheBootstrapFolderWithNoClassBeforeItsSuperclass() throws Exception {
        // given
        List<String> folder = names().filter(name -> name.startsWith(BOOTSTRAP))
                .map(name -> name.substring(BOOTSTRAP.length(), name.length() - ".class".length()))
                .toList();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {AgentJar.path().toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            // when
            Field names =
                    loader.loadClass("io.synfinance.agent.BootstrapClasses").getDeclaredField("NAMES");
            names.setAccessible(true);
            List<String> listed = List.of((String[]) names.get(null));
            // then
            assertThat(listed).containsExactlyInAnyOrderElementsOf(folder);
            for (String name : listed) {
                // Not by loading it: only the bootstrap loader may define a class of java.*.
                String parent =
                        ConstantPool.of(bytes(BOOTSTRAP + name + ".class")).superclass();
                assertThat(listed.indexOf(parent.substring(parent.lastIndexOf('/') + 1)))
                        .as("place of the superclass of " + name)
                        .isLessThan(listed.indexOf(name));
            }
        }
    }

    @Test
    void bridgeNeedsNothingButTheJdk() {
        // when
        List<String> strangers = names().filter(name -> name.startsWith(BOOTSTRAP))
                .flatMap(name -> ConstantPool.of(bytes(name)).classes().stream())
                .filter(type -> !type.startsWith("java/") && !type.startsWith(BOOTSTRAP) && !type.startsWith("["))
                .toList();
        // then
        assertThat(strangers).isEmpty();
    }

    @Test
    void settingsOfTheApplicationsPrometheusClientAreNoneOfOurs() {
        // when
        List<String> texts = classFiles()
                .flatMap(name -> ConstantPool.of(bytes(name)).strings().stream())
                .toList();
        // then
        assertThat(texts)
                .noneMatch(text -> text.startsWith("io.prometheus"))
                .noneMatch(text -> text.startsWith("io_prometheus"))
                .noneMatch(text -> text.startsWith("IO_PROMETHEUS"))
                .noneMatch(text -> text.matches("PROMETHEUS_CONFIG|(/|\\./)?prometheus\\.(config|properties)"));
        // then they are there under another name
        assertThat(texts).anyMatch(text -> text.startsWith("io.synfinance.agent.client"));
    }

    @Test
    void jarIsSmall() throws IOException {
        // then
        assertThat(Files.size(AgentJar.path())).isLessThanOrEqualTo(6_000_000);
    }

    private static Stream<String> names() {
        return FILES.keySet().stream();
    }

    private static Stream<String> classFiles() {
        return names().filter(CLASS_FILE.asMatchPredicate());
    }

    private static byte[] bytes(String name) {
        return FILES.getOrDefault(name, new byte[0]);
    }

    private static int majorVersion(byte[] classFile) {
        return ((classFile[6] & 0xff) << 8) | (classFile[7] & 0xff);
    }

    /** The texts and the class names that a class file mentions (JVMS 4.4), and its superclass (JVMS 4.1). */
    private record ConstantPool(List<String> strings, List<String> classes, String superclass) {

        static ConstantPool of(byte[] classFile) {
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
                return read(in);
            } catch (IOException e) {
                throw new AssertionError("not a class file", e);
            }
        }

        private static ConstantPool read(DataInputStream in) throws IOException {
            in.readLong();
            int count = in.readUnsignedShort();
            Map<Integer, String> texts = new HashMap<>();
            List<Integer> strings = new ArrayList<>();
            Map<Integer, Integer> classes = new HashMap<>();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.put(i, in.readUTF());
                    case 7 -> classes.put(i, in.readUnsignedShort());
                    case 8 -> strings.add(in.readUnsignedShort());
                    case 5, 6 -> {
                        in.readLong();
                        i++;
                    }
                    case 16, 19, 20 -> in.readUnsignedShort();
                    case 15 -> in.readNBytes(3);
                    default -> in.readInt();
                }
            }
            in.readInt(); // access flags and the class itself
            int superclass = classes.getOrDefault(in.readUnsignedShort(), 0);
            return new ConstantPool(
                    named(strings, texts), named(classes.values(), texts), texts.getOrDefault(superclass, ""));
        }

        private static List<String> named(Collection<Integer> indices, Map<Integer, String> texts) {
            return indices.stream().map(index -> texts.getOrDefault(index, "")).toList();
        }
    }
}
