package io.synfinance.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.instrumentation.methods.MethodRules;
import io.synfinance.agent.instrumentation.methods.RecordedFraud;
import io.synfinance.agent.instrumentation.methods.RecordedGeneration;
import io.synfinance.agent.instrumentation.methods.RecordedSinks;
import io.synfinance.annotations.FraudDetection;
import io.synfinance.annotations.TransactionGeneration;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.DynamicType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private static final String ENGINE = Engine.class.getName();
    private static final String TOMCAT = "org.apache.catalina.connector.CoyoteAdapter";

    private static final String JDK_SERVER = "com.sun.net.httpserver.Filter$Chain";

    private final RecordedSinks sinks = new RecordedSinks();
    private final RecordedFraud fraud = sinks.fraud;
    private final RecordedGeneration generation = sinks.generation;
    private final RecordedWeaving listener = new RecordedWeaving();
    private final LogText log = new LogText();
    private final Gate gate = gate(new MethodRules(sinks, true, List.of(), new LaterCompanions(), log.log));

    @Test
    void aClassWithoutMarksIsNotTouched() {
        // when
        byte[] woven = transform(Plain.class.getName(), ClassFiles.of(Plain.class));

        // then
        assertThat(woven).isNull();
        assertThat(listener.events).isEmpty();
    }

    @Test
    void anInterfaceWithNothingButTheNameOfATargetIsLeftAlone() {
        // when
        byte[] woven = transform(
                TOMCAT, new ByteBuddy().makeInterface().name(TOMCAT).make().getBytes());

        // then
        assertThat(woven).isNull();
        assertThat(listener.events).isEmpty();
        assertThat(log).hasToString("");
    }

    @Test
    void aMarkedMethodIsRecordedAndStillDoesItsWork() throws Exception {
        // when
        Application application = wovenEngine();
        Object verdict = application.call(ENGINE, "score", 7L, "T1");

        // then
        assertThat(verdict).hasToString("T1 scores 7");
        assertThat(fraud.events).hasSize(4).startsWith("enabled").endsWith("checked 1", "detected T1 high 7.0");
        assertThat(listener.events).containsExactly("woven 1 of methods");
    }

    /** Compilers copy a mark to the bridge, which calls the method. */
    @Test
    void aMarkedMethodOfAGenericInterfaceIsRecordedOnce() throws Exception {
        // when
        String name = GenericEngine.class.getName();
        Application application = new Application().with(name, woven(name, ClassFiles.of(GenericEngine.class)));
        Constructor<?> constructor = application.loadClass(name).getDeclaredConstructor();
        constructor.setAccessible(true);
        Object verdict = ((Function<?, ?>) constructor.newInstance()).apply(null);

        // then
        assertThat(verdict).isEqualTo(false);
        assertThat(listener.events).containsExactly("woven 1 of methods");
        assertThat(fraud.events).containsOnlyOnce("checked 1");
    }

    /** Between the look at its loader and the reading of its superclass, an application may be taken away. */
    @Test
    void aLoaderThatIsStoppedMeanwhileIsNoFault() {
        // when
        AtomicBoolean stopped = new AtomicBoolean();
        ClassLoader stopping = new ClassLoader(GateTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (stopped.get()) {
                    throw new ClassNotFoundException("stopped", new IllegalStateException("stopped"));
                }
                return super.loadClass(name, resolve);
            }

            @Override
            public InputStream getResourceAsStream(String name) {
                stopped.set(true);
                throw new IllegalStateException("stopped");
            }
        };
        byte[] marked = gate.transform(stopping, ENGINE.replace('.', '/'), null, null, ClassFiles.of(Engine.class));

        // then
        assertThat(stopped).isTrue();
        assertThat(marked).isNull();
        assertThat(listener.events).isEmpty();
        assertThat(log.toString()).isEmpty();
    }

    /** Tomcat's loaders, when their application has been taken away, answer so and are not to be complained of. */
    @Test
    void aLoaderThatHasBeenStoppedIsNoFault() {
        // when
        ClassLoader stopped = new ClassLoader(GateTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                throw new ClassNotFoundException("stopped", new IllegalStateException("stopped"));
            }
        };
        byte[] marked = gate.transform(stopped, ENGINE.replace('.', '/'), null, null, ClassFiles.of(Engine.class));

        // then
        assertThat(marked).isNull();
        assertThat(log.toString()).isEmpty();
    }

    /** As modules do that know the JDK's packages by name. */
    @Test
    void whatDoesNotFindTheBridgeIsLeftAsItIs() {
        // when
        ClassLoader blind = new ClassLoader(GateTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.equals(AdviceErrors.class.getName())) {
                    throw new ClassNotFoundException(name);
                }
                return super.loadClass(name, resolve);
            }
        };
        byte[] marked = gate.transform(blind, ENGINE.replace('.', '/'), null, null, ClassFiles.of(Engine.class));
        byte[] target = gate.transform(blind, TOMCAT.replace('.', '/'), null, null, ClassFiles.of(TOMCAT));

        // then
        assertThat(marked).isNull();
        assertThat(target).isNull();
        assertThat(log.toString()).containsOnlyOnce("do not find the agent's classes");
    }

    @Test
    void whatAMarkedMethodThrowsComesOut() throws Exception {
        // when
        Application application = wovenEngine();

        // then
        assertThatThrownBy(() -> application.call(ENGINE, "score", -1L, "T1"))
                .isInstanceOf(InvocationTargetException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(fraud.events).hasSize(2);
    }

    @Test
    void aMarkOnAVoidAndOnAStaticMethodIsFine() throws Exception {
        // when
        String name = Oddities.class.getName();
        Application application = new Application().with(name, woven(name, ClassFiles.of(Oddities.class)));
        application.call(name, "nothing");
        application.call(name, "ofNobody", 12L);

        // then
        assertThat(generation.events)
                .filteredOn(event -> event.startsWith("generated 0 in "))
                .hasSize(1);
        assertThat(generation.events)
                .filteredOn(event -> event.startsWith("generated 12 in "))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "45, false", "46, false", "47, false", "48, false", "49, false", "50, false", "50, true", "51, true",
                "52, true",
        "53, true", "54, true", "55, true", "56, true", "57, true", "58, true", "59, true", "60, true", "61, true",
    })
    void classFilesOfAllAgesStayVerifiable(int version, boolean frames) throws Exception {
        // when
        byte[] woven = woven(Generator.NAME, Generator.classFile(version, frames));
        Application application = new Application().with(Generator.NAME, woven);
        Object made = application.call(Generator.NAME, "generate", 3, 1L, 0.5);

        // then
        assertThat(made).isEqualTo(3);
        assertThat(generation.events).anyMatch(event -> event.startsWith("generated 3 in "));
        assertThatThrownBy(() -> application.call(Generator.NAME, "generate", 3, 1L, 5.0))
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(generation.events).anyMatch(event -> event.startsWith("failed in "));
    }

    @Test
    void weavingAddsNoMember() {
        // when
        Class<?> before = defined(ClassFiles.of(Engine.class));
        Class<?> after = defined(woven(ENGINE, ClassFiles.of(Engine.class)));

        // then
        assertThat(after.getDeclaredMethods()).hasSameSizeAs(before.getDeclaredMethods());
        assertThat(after.getDeclaredFields()).hasSameSizeAs(before.getDeclaredFields());
        assertThat(after.getInterfaces()).hasSameSizeAs(before.getInterfaces());
    }

    @Test
    void theSameClassInTwoApplicationsIsWovenInBoth() throws Exception {
        // when
        Application first = wovenEngine();
        Application second = wovenEngine();
        first.call(ENGINE, "score", 1L, "T1");
        second.call(ENGINE, "score", 2L, "T2");

        // then
        assertThat(fraud.events).contains("detected T1 high 1.0", "detected T2 high 2.0");
    }

    @Test
    void anApplicationThatIsTakenAwayIsCollected() throws Exception {
        // when
        WeakReference<Application> application = usedApplication();

        // then
        await().until(() -> {
            System.gc();
            return application.get() == null;
        });
        assertThat(fraud.events).contains("detected T1 high 7.0");
    }

    private WeakReference<Application> usedApplication() throws Exception {
        Application application = wovenEngine();
        application.call(ENGINE, "score", 7L, "T1");
        return new WeakReference<>(application);
    }

    @Test
    void anAnnotationOfANewerAgentIsNamed() {
        // when
        Application application = new Application()
                .with("io.synfinance.annotations.Nonesuch", annotation("io.synfinance.annotations.Nonesuch"));
        byte[] woven = gate.transform(application, "com/acme/Generator", null, null, Generator.markedWith("Nonesuch"));

        // then
        assertThat(woven).isNull();
        assertThat(log.toString())
                .isEqualTo(
                        "[synfinance-agent] WARN com.acme.Generator.generate: this agent does not know @Nonesuch; it needs a"
                                + " newer agent" + System.lineSeparator());
    }

    @Test
    void aPathThatLeadsNowhereIsNamedAndTheRestIsRecorded() throws Exception {
        // when
        String name = Misspelt.class.getName();
        Application application = new Application().with(name, woven(name, ClassFiles.of(Misspelt.class)));
        application.call(name, "check", "T1");

        // then
        assertThat(log.toString())
                .contains(
                        "WARN @FraudDetection on " + name + ".check: type = \"$transactoin\": expected one of [$return,"
                                + " $this, $thrown, $item, $0, $transaction], found '$transactoin'");
        assertThat(fraud.events).endsWith("detected unknown unknown NaN");
    }

    @Test
    void loadersThatAreNotTheApplicationsAreNotSearchedForMarks() {
        // when
        byte[] marked = ClassFiles.of(Engine.class);
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        ClassLoader engine = Gate.class.getClassLoader();

        // then
        assertThat(gate.transform(null, "com/acme/Engine", null, null, marked)).isNull();
        assertThat(gate.transform(platform, "com/acme/Engine", null, null, marked))
                .isNull();
        assertThat(gate.transform(engine, "com/acme/Engine", null, null, marked))
                .isNull();
        assertThat(gate.transform(new Application(), null, null, null, marked)).isNull();
    }

    @Test
    void marksMeanNothingWhereMethodsAreOff() {
        // when
        Gate withoutMethods = gate(null);
        gate.switchOff("methods");

        // then
        assertThat(withoutMethods.transform(
                        new Application(), "com/acme/Engine", null, null, ClassFiles.of(Engine.class)))
                .isNull();
        assertThat(transform(ENGINE, ClassFiles.of(Engine.class))).isNull();
    }

    @Test
    void aLibraryIsWovenUntilItIsSwitchedOffAndWhenItIsOnAgain() {
        // when
        byte[] classFile = ClassFiles.of(TOMCAT);
        byte[] before = transform(TOMCAT, classFile);
        gate.switchOff("tomcat");

        // then
        assertThat(before).isNotNull().isNotEqualTo(classFile);
        assertThat(listener.events).containsExactly("woven 2 of tomcat");
        assertThat(transform(TOMCAT, classFile)).isNull();

        // when
        gate.switchOn("tomcat");

        // then
        assertThat(transform(TOMCAT, classFile)).isEqualTo(before);
    }

    @Test
    void whatTheApplicationLoadsOfTheJdkIsWoven() {
        assertThat(transformJdkServer()).isNotNull();
    }

    private byte @Nullable [] transformJdkServer() {
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        return gate.transform(platform, JDK_SERVER.replace('.', '/'), null, null, ClassFiles.of(JDK_SERVER));
    }

    @Test
    void aThreadThatIsInterruptedGetsItsClassAndKeepsTheInterrupt() {
        // when
        Thread.currentThread().interrupt();
        byte[] woven = transform(TOMCAT, ClassFiles.of(TOMCAT));

        // then
        assertThat(Thread.interrupted()).isTrue();
        assertThat(woven).isNotNull();
    }

    @Test
    void anotherVersionOfALibraryIsNamedAndLeftAsItIs() {
        // when
        byte[] woven = transform(TOMCAT, emptyClass(TOMCAT));

        // then
        assertThat(log.toString())
                .contains("WARN tomcat: this version of " + TOMCAT
                        + " has only 0 of 2 expected methods; some requests may not be seen");
        assertThat(woven).isNull();
        assertThat(listener.events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.apache.catalina.core.StandardWrapperValve", "com.acme.Marked"})
    void bytesThatAreNoClassAreLeftAsTheyAre(String name) {
        // when
        Random random = new Random(20260101);
        byte[] mark = ("RuntimeVisibleAnnotations" + MethodRules.DESCRIPTOR_PREFIX).getBytes(StandardCharsets.US_ASCII);

        // then
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[mark.length + random.nextInt(500)];
            random.nextBytes(bytes);
            System.arraycopy(mark, 0, bytes, random.nextInt(bytes.length - mark.length + 1), mark.length);
            assertThat(transform(name, bytes)).isNull();
        }
        assertThat(listener.events).hasSize(200).allMatch(event -> event.startsWith("failed "));
    }

    @Test
    void truncatedClassesNeverStopTheApplication() {
        // when
        byte[] library = ClassFiles.of(TOMCAT);
        byte[] marked = ClassFiles.of(Engine.class);
        Random random = new Random(20260101);

        // then
        for (int i = 0; i < 100; i++) {
            assertThat(transform(TOMCAT, Arrays.copyOf(library, random.nextInt(library.length))))
                    .isNull();
            assertThat(transform(ENGINE, Arrays.copyOf(marked, random.nextInt(marked.length))))
                    .isNull();
        }
        assertThat(transform(TOMCAT, new byte[0])).isNull();
        assertThat(transform(ENGINE, new byte[0])).isNull();
    }

    @Test
    void corruptedClassesNeverStopTheApplication() {
        // when
        byte[] marked = ClassFiles.of(Engine.class);
        Random random = new Random(20260101);
        int seen = 0;
        for (int i = 0; i < 300; i++) {
            byte[] corrupted = marked.clone();
            for (int j = 0; j < 5; j++) {
                corrupted[random.nextInt(corrupted.length)] = (byte) random.nextInt();
            }
            transform(ENGINE, corrupted);
            seen = listener.events.size();
        }

        // then
        assertThat(seen).isGreaterThan(100);
    }

    private static Gate gate(@Nullable MethodRules methods, RecordedWeaving listener, LogText log) {
        return new Gate(InstrumentationRegistry.targets(), methods, new LazyWeaver(), listener, log.log);
    }

    private Gate gate(@Nullable MethodRules methods) {
        return gate(methods, listener, log);
    }

    private byte @Nullable [] transform(String name, byte[] classFile) {
        return gate.transform(new Application(), name.replace('.', '/'), null, null, classFile);
    }

    private byte[] woven(String name, byte[] classFile) {
        byte[] woven = transform(name, classFile);
        assertThat(woven).as(log.toString()).isNotNull();
        return woven == null ? classFile : woven;
    }

    private Application wovenEngine() {
        return new Application()
                .with(ENGINE, woven(ENGINE, ClassFiles.of(Engine.class)))
                .with(Verdict.class.getName(), ClassFiles.of(Verdict.class));
    }

    private static Class<?> defined(byte[] classFile) {
        try {
            return new Application().with(ENGINE, classFile).loadClass(ENGINE);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] emptyClass(String name) {
        try (DynamicType.Unloaded<?> type =
                new ByteBuddy().subclass(Object.class).name(name).make()) {
            return type.getBytes();
        }
    }

    private static byte[] annotation(String name) {
        try (DynamicType.Unloaded<?> type =
                new ByteBuddy().makeAnnotation().name(name).make()) {
            return type.getBytes();
        }
    }

    static final class Plain {
        private Plain() {}
    }

    static final class Server implements HttpHandler {
        @Override
        public void handle(HttpExchange exchange) {}
    }

    static final class Engine {
        @FraudDetection(type = "$transaction", confidence = "$0", severity = "$return.severity")
        Verdict score(long points, String transaction) {
            if (points < 0) {
                throw new IllegalArgumentException("negative");
            }
            return new Verdict(transaction + " scores " + points, List.of("high"));
        }

        String unmarked() {
            return "unmarked";
        }
    }

    static final class GenericEngine implements Function<String, Boolean> {
        @Override
        @FraudDetection
        public Boolean apply(String transaction) {
            return false;
        }
    }

    static final class Verdict {
        private final String text;
        private final List<String> severities;

        Verdict(String text, List<String> severities) {
            this.text = text;
            this.severities = severities;
        }

        String getSeverity() {
            return severities.get(0);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    static final class Oddities {
        @TransactionGeneration
        void nothing() {}

        @TransactionGeneration(count = "$0")
        static void ofNobody(long howMany) {}
    }

    static final class Misspelt {
        @FraudDetection(type = "$transactoin")
        boolean check(String transaction) {
            return !transaction.isEmpty();
        }
    }
}
