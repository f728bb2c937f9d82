package io.synfinance.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenamingTest {

    @Test
    void aTranslatedClassNamesJakartaOnly() {
        // when
        byte[] translated = Renaming.JAKARTA.translate(ClassFiles.of(Speaker.class));
        String text = new String(translated, StandardCharsets.ISO_8859_1);

        // then
        assertThat(text)
                .contains("jakarta/servlet/http/HttpServletRequest", "jakarta.servlet.error.exception")
                .doesNotContain("javax/servlet", "javax.servlet");
        assertThat(Renaming.of(translated)).isEqualTo(Renaming.JAKARTA);
        assertThat(Renaming.of(ClassFiles.of(Speaker.class))).isEqualTo(Renaming.NONE);
    }

    @Test
    void aTranslatedClassRunsAgainstJakarta() throws Exception {
        // when
        Object said = new Jakarta().speaker().getMethod("say").invoke(null);

        // then
        assertThat(said)
                .isEqualTo("jakarta.servlet.http.HttpServletRequest " + Long.MAX_VALUE + " " + Math.E
                        + " jakarta.servlet.error.exception javax.sql €");
    }

    @Test
    void aClassWithoutServletsStaysAsItIs() {
        // when
        byte[] bytes = ClassFiles.of(ClassFileSearch.class);

        // then
        assertThat(Renaming.JAKARTA.translate(bytes)).isEqualTo(bytes);
    }

    @Test
    void companionsForPekkoAreRenamedForAkka() {
        // when
        byte[] translated =
                Renaming.AKKA.translate(ClassFiles.of("io.synfinance.agent.instrumentation.pekkohttp.PekkoRequest"));
        String text = new String(translated, StandardCharsets.ISO_8859_1);

        // then
        assertThat(text).contains("akka/http/scaladsl/model/HttpResponse").doesNotContain("org/apache/pekko");
        assertThat(Renaming.of(translated)).isEqualTo(Renaming.AKKA);
    }

    static Stream<String> adviceThatSpeaksServlet() {
        return InstrumentationRegistry.LIBRARIES.stream()
                .flatMap(RenamingTest::hooks)
                .map(Hook::adviceName)
                .distinct();
    }

    private static Stream<Hook> hooks(Library library) {
        try {
            return library.instrumentation().hooks().stream();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("adviceThatSpeaksServlet")
    void everyAdviceCanBeTranslatedAndReadAgain(String advice) {
        // when
        byte[] compiled = ClassFiles.of(advice);
        byte[] translated = Renaming.JAKARTA.translate(compiled);

        // then
        new ClassReader(translated).accept(new ClassVisitor(Opcodes.ASM9) {}, 0);
        assertThat(new String(translated, StandardCharsets.ISO_8859_1))
                .doesNotContain("javax/servlet")
                .contains("Advice");
    }

    @Test
    void theNamesThatStrutsHasGivenUpWithJavaxAreTranslatedToo() {
        // when
        byte[] translated =
                Renaming.JAKARTA.translate(ClassFiles.of("io.synfinance.agent.instrumentation.struts.ActionAdvice"));

        // then
        assertThat(new String(translated, StandardCharsets.ISO_8859_1))
                .contains("org/apache/struts2/ActionProxy", "org.apache.struts2.dispatcher.HttpServletRequest")
                .doesNotContain("opensymphony");
    }

    @Test
    void allClassesOfTheServletApiCanBeTranslatedAndReadAgain() throws Exception {
        // when
        List<String> names = servletClasses();

        // then
        assertThat(names).hasSizeGreaterThan(60).allSatisfy(name -> {
            byte[] compiled = ClassFiles.of(name);
            ClassReader translated = new ClassReader(Renaming.JAKARTA.translate(compiled));
            assertThat(translated.getClassName())
                    .isEqualTo(name.replace("javax.", "jakarta.").replace('.', '/'));
            assertThat(translated.getItemCount()).isEqualTo(new ClassReader(compiled).getItemCount());
        });
    }

    @Test
    void whatIsNoClassFileIsRefused() {
        // when
        byte[] compiled = ClassFiles.of(Speaker.class);
        Random random = new Random(20260101);

        // then
        assertThatThrownBy(() -> Renaming.JAKARTA.translate(new byte[0])).isInstanceOf(UncheckedIOException.class);
        for (int i = 0; i < 50; i++) {
            byte[] truncated = Arrays.copyOf(compiled, random.nextInt(300));
            assertThatThrownBy(() -> Renaming.JAKARTA.translate(truncated)).isInstanceOf(UncheckedIOException.class);
        }
    }

    private static List<String> servletClasses() throws Exception {
        String jar = javax.servlet.Servlet.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        try (ZipFile zip = new ZipFile(jar)) {
            return zip.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("javax/servlet/") && name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }

    /** A loader with a servlet API of Jakarta, made of that of javax. */
    private static final class Jakarta extends ClassLoader {
        Class<?> speaker() {
            byte[] translated = Renaming.JAKARTA.translate(ClassFiles.of(Speaker.class));
            return defineClass(Speaker.class.getName(), translated, 0, translated.length);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("jakarta.servlet.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) {
            byte[] translated = Renaming.JAKARTA.translate(ClassFiles.of(name.replace("jakarta.", "javax.")));
            return defineClass(name, translated, 0, translated.length);
        }
    }

    /** A class with all kinds of constants that matter. */
    public static final class Speaker {
        private static final long BIG = Long.MAX_VALUE;
        private static final double E = Math.E;
        private static final String ATTRIBUTE = "javax.servlet.error.exception";

        private Speaker() {}

        public static String say() {
            javax.servlet.http.@Nullable HttpServletRequest none = null;
            return javax.servlet.http.HttpServletRequest.class.getName() + " " + boxed(BIG) + " " + boxed(E) + " "
                    + ATTRIBUTE + " javax.sql €" + (none == null ? "" : none.getMethod());
        }

        private static Object boxed(Object number) {
            return number;
        }
    }
}
