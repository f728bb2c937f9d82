package io.synfinance.agent.instrumentation;

import static java.util.stream.Collectors.toSet;
import static net.bytebuddy.matcher.ElementMatchers.isBridge;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.agent.instrumentation.methods.MethodRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class InstrumentationRegistryTest {

    static final List<Library> LIBRARIES = InstrumentationRegistry.LIBRARIES;

    private static final TypePool CLASS_PATH = TypePool.Default.of(ClassFileLocator.ForClassLoader.ofSystemLoader());

    @Test
    void namesAreKebabCaseAndUnique() {
        assertThat(InstrumentationRegistry.names())
                .contains("tomcat", "methods")
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
    }

    @Test
    void noClassIsTheTargetOfTwoLibraries() {
        assertThat(LIBRARIES.stream().flatMap(library -> library.targets().stream()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("LIBRARIES")
    void theRegistryNamesExactlyTheClassesOfTheHooks(Library library) throws Exception {
        // when
        Set<String> hooked =
                library.instrumentation().hooks().stream().map(Hook::className).collect(toSet());

        // then
        assertThat(library.targets()).containsExactlyInAnyOrderElementsOf(hooked);
        for (String target : library.targets()) {
            assertThat(library.hooksFor(target)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("LIBRARIES")
    void adviceLivesBesideItsInstrumentation(Library library) throws Exception {
        // when
        String room = library.instrumentation().getClass().getPackageName();

        // then
        assertThat(library.instrumentation().hooks())
                .allMatch(hook -> hook.adviceName().startsWith(room + ".")
                        && hook.adviceName().indexOf('.', room.length() + 1) < 0);
    }

    static Stream<String> advice() {
        return Stream.concat(
                hooks().map(Hook::adviceName).distinct(),
                Stream.of(MethodRules.ADVICE, MethodRules.ADVICE_FOR_LATER, MethodRules.ADVICE_FOR_SUSPENDABLE));
    }

    static Stream<Hook> hooks() {
        return LIBRARIES.stream().flatMap(library -> {
            try {
                return library.instrumentation().hooks().stream();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("advice")
    void adviceIsSmallPrivateAndStatic(String name) {
        // when
        TypeDescription advice = CLASS_PATH.describe(name).resolve();

        // then
        assertThat(name).endsWith("Advice");
        assertThat(advice.isFinal() && advice.isPackagePrivate())
                .as("final, package-private")
                .isTrue();
        assertThat(advice.getDeclaredFields()).isEmpty();
        assertThat(advice.getDeclaredMethods().filter(method -> method.isMethod() && !method.isStatic()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("advice")
    void adviceIsNamedByItsPlaceAndSuppressesEverything(String name) {
        // when
        List<MethodDescription.InDefinedShape> methods =
                CLASS_PATH.describe(name).resolve().getDeclaredMethods().stream()
                        .filter(MethodDescription::isMethod)
                        .toList();

        // then
        assertThat(methods).isNotEmpty().allSatisfy(method -> {
            Class<?> place =
                    method.getName().equals("onEnter") ? Advice.OnMethodEnter.class : Advice.OnMethodExit.class;
            assertThat(method.getName()).isIn("onEnter", "onExit");
            assertThat(suppressed(method, place)).isEqualTo(Throwable.class.getName());
        });
    }

    private static String suppressed(MethodDescription.InDefinedShape method, Class<?> place) {
        AnnotationDescription annotation = method.getDeclaredAnnotations().stream()
                .filter(each -> each.getAnnotationType().represents(place))
                .findFirst()
                .orElseThrow();
        return annotation.getValue("suppress").resolve(TypeDescription.class).getName();
    }

    static Stream<Hook> hooksOfLibrariesOnTheClassPath() {
        // The class path has one version of a library, where a name may be an interface's that is a class's in another.
        return hooks().filter(hook -> !hook.isOfSomeVersions()
                && ClassFiles.exists(hook.className())
                && hook.isMeantFor(onTheClassPath(hook.className()))
                && !CLASS_PATH.describe(hook.className()).resolve().isInterface());
    }

    private static TargetClass onTheClassPath(String name) {
        return TargetClass.of(InstrumentationRegistryTest.class.getClassLoader(), name, ClassFiles.of(name));
    }

    @ParameterizedTest
    @MethodSource("hooksOfLibrariesOnTheClassPath")
    void everyHookFindsAMethodInTheRealLibrary(Hook hook) {
        // when
        TypeDescription target = CLASS_PATH.describe(hook.className()).resolve();

        // then
        assertThat(target.getDeclaredMethods().filter(not(isBridge())).filter(hook.methods()))
                .as("methods of %s for %s", hook.className(), hook.adviceName())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("hooksOfLibrariesOnTheClassPath")
    void adviceSpeaksServletOnlyWhereItsTargetTellsWhichOne(Hook hook) {
        // when
        String advice = text(hook.adviceName());
        boolean needsToKnow = advice.contains("javax/servlet/");
        boolean tells = text(hook.className()).matches("(?s).*(javax|jakarta)/(servlet|ws/rs)/.*");

        // then
        assertThat(tells || !needsToKnow).isTrue();
    }

    private static String text(String className) {
        return new String(ClassFiles.of(className), StandardCharsets.ISO_8859_1);
    }

    @Test
    void tomcatIsOnTheClassPath() {
        assertThat(hooksOfLibrariesOnTheClassPath())
                .extracting(Hook::className)
                .contains("org.apache.catalina.connector.CoyoteAdapter", "org.apache.catalina.core.StandardEngine");
    }
}
