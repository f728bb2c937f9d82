package io.synfinance.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.synfinance.agent.Fuzz;
import io.synfinance.agent.config.ConfigFile;
import io.synfinance.agent.instrumentation.methods.MethodRules;
import io.synfinance.agent.instrumentation.methods.RecordedSinks;
import io.synfinance.agent.instrumentation.methods.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes through the gate as a class file, the gate lets it pass or weaves it, soon, and throws nothing. */
class ClassBytesFuzzTest {

    private static final String TOMCAT = "org.apache.catalina.connector.CoyoteAdapter";
    private static final String UNMARKED = "com.acme.Plain";
    private static final int MUTANTS = 400;

    /** Asks for the supertypes of every class. */
    private static final String RULES = "methods:\n  - {match: com.acme.Order+.*, as: timed}\n";

    private final Random random = Fuzz.random();
    private final LogText log = new LogText();
    private final RecordedWeaving weaving = new RecordedWeaving();
    private final MethodRules rules =
            new MethodRules(new RecordedSinks(), true, List.of(), new LaterCompanions(), log.log);
    private final Gate gate = new Gate(InstrumentationRegistry.targets(), rules, new LazyWeaver(), weaving, log.log);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void useRules() throws IOException {
        Path file = Files.writeString(folder.resolve("agent.yaml"), RULES);
        rules.use(RuleSet.of(ConfigFile.read(file, Map.of()).rules(), 500));
    }

    @Test
    void theWholeClassFilesAreWoven() {
        assertThat(transform(Generator.NAME, Generator.classFile(52, true))).isNotNull();
        assertThat(transform(TOMCAT, ClassFiles.of(TOMCAT))).isNotNull();
    }

    @Test
    void aCutClassFilePasses() {
        byte[] whole = Generator.classFile(52, true);
        soon(() -> {
            for (int length = 0; length < whole.length; length++) {
                transform(Generator.NAME, Arrays.copyOf(whole, length));
            }
        });
    }

    @Test
    void aSpoiltClassFilePasses() {
        Fuzz.each(MUTANTS, () -> spoilt(Generator.classFile(52, true)), bytes -> transform(Generator.NAME, bytes));
        Fuzz.each(MUTANTS, () -> spoilt(ClassFiles.of(TOMCAT)), bytes -> transform(TOMCAT, bytes));
    }

    /** What nobody has marked is nobody's business, whatever is wrong with it. */
    @Test
    void aHostileClassFilePassesInSilence() throws IOException {
        for (Map.Entry<String, byte[]> file : HostileClassFiles.named(UNMARKED).entrySet()) {
            soon(() -> assertThat(transform(UNMARKED, file.getValue()))
                    .as(file.getKey())
                    .isNull());
            assertThat(weaving.events).as(file.getKey()).isEmpty();
        }
        assertThat(log.toString()).isEmpty();
    }

    @Test
    void aHostileSupertypePassesInSilence() throws IOException {
        byte[] orphan = HostileClassFiles.extending("com/acme/Base");
        for (Map.Entry<String, byte[]> file :
                HostileClassFiles.named("com.acme.Base").entrySet()) {
            Application application = new Application().with("com.acme.Base", file.getValue());
            soon(() -> gate.transform(application, "com/acme/Orphan", null, null, orphan));
            assertThat(weaving.events).as(file.getKey()).isEmpty();
        }
        assertThat(log.toString()).isEmpty();
    }

    @Test
    void aLoaderThatFailsIsNotAskedInVain() {
        // given
        ClassLoader failing = new ClassLoader() {
            @Override
            public InputStream getResourceAsStream(String name) {
                throw new NoClassDefFoundError(name);
            }
        };
        // when
        byte[] woven =
                gate.transform(failing, "com/acme/Orphan", null, null, HostileClassFiles.extending("com/acme/Base"));
        // then
        assertThat(woven).isNull();
        assertThat(weaving.events).isEmpty();
    }

    private byte[] spoilt(byte[] bytes) {
        for (int i = random.nextInt(6); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static void soon(Executable work) {
        assertTimeoutPreemptively(Duration.ofMinutes(1), work);
    }

    private byte @Nullable [] transform(String name, byte[] bytes) {
        Application application = new Application().with(name, bytes);
        return gate.transform(application, name.replace('.', '/'), null, null, bytes);
    }
}
