package io.synfinance.agent.instrumentation.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import net.bytebuddy.description.method.MethodDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodPatternTest {

    private static final String HERE = MethodPatternTest.class.getName();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HERE$Engine.score | score() score(int) score(String,byte[])",
                "HERE$Engine.score(..) | score() score(int) score(String,byte[])",
                "HERE$Engine.score() | score()",
                "HERE$Engine.score(int) | score(int)",
                "HERE$Engine.score( String , byte[] ) | score(String,byte[])",
                "HERE$Engine.score(java.lang.String, byte[]) | score(String,byte[])",
                "HERE$Engine.score(long) | ''",
                "HERE$Engine.*ore(int) | score(int)",
                "HERE$Eng*.reset | reset()",
                "**$Engine.reset | reset()",
                "io.*.agent.**.reset | reset()",
                "io.*.reset | ''",
                "HERE$Rated.reset | ''",
                "HERE$Rated+.reset | reset()",
                "HERE$Base+.reset() | reset()",
                "java.io.Serializable+.reset | reset()",
                "java.lang.Comp*+.reset | ''",
                "HERE$Other+.reset | ''",
                "@HERE$Marker | score(int)",
                "@com.acme.Marker | ''"
            })
    void patternsMeanMethods(String pattern, String meant) {
        assertThat(meant(MethodPattern.of(pattern.replace("HERE", HERE)), Engine.class))
                .isEqualTo(meant);
    }

    @Test
    void generatedClassesAreMeantByNameOnly() {
        // given
        Class<?> generated = Engine$$Proxy.class;
        // then
        assertThat(meant(MethodPattern.of(HERE + "$*.reset"), generated)).isEmpty();
        assertThat(meant(MethodPattern.of(HERE + "$Engine+.reset"), generated)).isEmpty();
        assertThat(meant(MethodPattern.of(HERE + "$Engine$$Proxy.reset"), generated))
                .isEqualTo("reset()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "score",
                ".score",
                "com.acme.Engine.",
                "com.acme.Engine.score(",
                "com..acme.Engine.score",
                "@",
                "com.acme.Engine.score(int,)",
                "com.acme.Engine.sc ore"
            })
    void whatIsNoPatternIsSaidToBeNone(String text) {
        assertThatThrownBy(() -> MethodPattern.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected com.acme.Engine.score(..)")
                .hasMessageEndingWith("found '" + text + "'");
    }

    @Test
    void aClassFileTellsTheSameSupertypesAsTheClass() {
        // given
        ClassFileReader files = new ClassFileReader();
        ClassLoader loader = MethodPatternTest.class.getClassLoader();
        // when
        ClassFacts ofFile = new ClassFileFacts(
                loader,
                Engine.class.getName().replace('.', '/'),
                files.read(loader, Engine.class.getName()),
                new Supertypes(files));
        ClassFacts ofClass = new LoadedClassFacts(Engine.class, files);
        // then
        assertThat(ofFile.name()).isEqualTo(ofClass.name());
        assertThat(ofFile.supertypes())
                .containsExactlyInAnyOrder(Base.class.getName(), Rated.class.getName(), "java.io.Serializable");
        assertThat(ofClass.supertypes()).containsAll(ofFile.supertypes());
    }

    private static String meant(MethodPattern pattern, Class<?> type) {
        if (!pattern.mayBeIn(new LoadedClassFacts(type, new ClassFileReader()))) {
            return "";
        }
        return Arrays.stream(type.getDeclaredMethods())
                .map(MethodDescription.ForLoadedMethod::new)
                .filter(pattern::means)
                .sorted(Comparator.comparing(method -> method.getParameters().size()))
                .map(MethodPatternTest::text)
                .collect(Collectors.joining(" "));
    }

    private static String text(MethodDescription method) {
        List<String> types = method.getParameters().asTypeList().asErasures().stream()
                .map(type -> type.getActualName().replaceFirst(".*\\.", ""))
                .toList();
        return method.getName() + "(" + String.join(",", types) + ")";
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Marker {}

    interface Rated extends Serializable {}

    interface Other {}

    static class Base implements Rated {}

    static class Engine extends Base {

        void score() {}

        @Marker
        void score(int amount) {}

        void score(String name, byte[] data) {}

        void reset() {}
    }

    static final class Engine$$Proxy extends Engine {

        @Override
        void reset() {}
    }
}
