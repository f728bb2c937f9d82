package io.synfinance.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.synfinance.agent.instrumentation.methods.MethodRules;
import io.synfinance.agent.instrumentation.methods.RecordedSinks;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever comes through the gate as a class file, the gate lets it pass or weaves it, soon, and throws nothing. */
class ClassBytesFuzzTest {

    private static final String TOMCAT = "org.apache.catalina.connector.CoyoteAdapter";
    private static final int MUTANTS = 400;

    private final Random random = new Random(4_711);
    private final LogText log = new LogText();
    private final Gate gate = new Gate(
            InstrumentationRegistry.targets(),
            new MethodRules(new RecordedSinks(), true, List.of(), new LaterCompanions(), log.log),
            new LazyWeaver(),
            new RecordedWeaving(),
            log.log);

    @Test
    void theWholeClassFilesAreWoven() {
        assertThat(transform(Generator.NAME, Generator.classFile(52, true))).isNotNull();
        assertThat(transform(TOMCAT, ClassFiles.of(TOMCAT))).isNotNull();
    }

    @Test
    void aCutClassFilePasses() {
        byte[] whole = Generator.classFile(52, true);
        for (int length = 0; length < whole.length; length++) {
            pass(Generator.NAME, Arrays.copyOf(whole, length));
        }
    }

    @Test
    void aSpoiltClassFilePasses() {
        for (int i = 0; i < MUTANTS; i++) {
            pass(Generator.NAME, spoilt(Generator.classFile(52, true)));
            pass(TOMCAT, spoilt(ClassFiles.of(TOMCAT)));
        }
    }

    private byte[] spoilt(byte[] bytes) {
        for (int i = random.nextInt(6); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private void pass(String name, byte[] bytes) {
        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThatCode(() -> transform(name, bytes)).doesNotThrowAnyException());
    }

    private byte @Nullable [] transform(String name, byte[] bytes) {
        return gate.transform(new Application(), name.replace('.', '/'), null, null, bytes);
    }
}
