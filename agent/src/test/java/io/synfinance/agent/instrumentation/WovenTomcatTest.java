package io.synfinance.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WovenTomcatTest {

    static Stream<String> targets() {
        return InstrumentationRegistry.LIBRARIES.stream()
                .filter(library -> library.name().equals("tomcat"))
                .flatMap(library -> library.targets().stream())
                .filter(target ->
                        !target.equals("org.apache.catalina.connector.Request")); // that of GlassFish is meant
    }

    @ParameterizedTest
    @MethodSource("targets")
    void theRealClassPassesTheVerifierWithItsAdvice(String target) throws Exception {
        // when
        Tomcat tomcat = new Tomcat(UnaryOperator.identity());
        Class.forName(target, true, tomcat);

        // then
        assertThat(tomcat.woven(target)).contains("io/synfinance/agent/bootstrap/HttpBridge");
        assertThat(tomcat.log.toString()).doesNotContain("WARN");
    }

    @ParameterizedTest
    @MethodSource("targets")
    void theSameClassPassesTheVerifierWhereItSpeaksJakarta(String target) throws Exception {
        // when
        Tomcat tomcat = new Tomcat(Renaming.JAKARTA::translate);
        Class.forName(target, true, tomcat);

        // then
        assertThat(tomcat.woven(target))
                .contains("io/synfinance/agent/bootstrap/HttpBridge")
                .doesNotContain("javax/servlet");
        assertThat(tomcat.log.toString()).doesNotContain("WARN");
    }

    /** A loader with a Tomcat of its own, which passes the gate class by class. */
    private static final class Tomcat extends ClassLoader {
        private final UnaryOperator<byte[]> edition;
        private final Map<String, String> texts = new HashMap<>();
        private final LogText log = new LogText();
        private final Gate gate =
                new Gate(InstrumentationRegistry.targets(), null, new LazyWeaver(), new RecordedWeaving(), log.log);

        Tomcat(UnaryOperator<byte[]> edition) {
            super(Tomcat.class.getClassLoader());
            this.edition = edition;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            String stored = name.replace("jakarta.servlet.", "javax.servlet.");
            boolean own = name.startsWith("org.apache.") || stored.startsWith("javax.servlet.");
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return own && ClassFiles.exists(stored) ? define(name, stored) : super.loadClass(name, resolve);
        }

        private Class<?> define(String name, String stored) {
            byte[] original = edition.apply(ClassFiles.of(stored));
            byte @Nullable [] woven = gate.transform(this, name.replace('.', '/'), null, null, original);
            byte[] bytes = woven == null ? original : woven;
            texts.put(name, new String(bytes, StandardCharsets.ISO_8859_1));
            return defineClass(name, bytes, 0, bytes.length);
        }

        String woven(String name) {
            return texts.getOrDefault(name, "");
        }
    }
}
