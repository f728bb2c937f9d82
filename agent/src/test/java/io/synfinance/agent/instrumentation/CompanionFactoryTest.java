package io.synfinance.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.instrumentation.specimen.SpecimenInstrumentation;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompanionFactoryTest {

    private static final String WOVEN = SpecimenInstrumentation.TARGET;
    private static final String OTHER = SpecimenInstrumentation.OTHER_TARGET;

    @BeforeEach
    void install() {
        install("specimen.SpecimenInstrumentation");
    }

    private static void install(String instrumentation) {
        Library library = new Library("specimen", instrumentation, WOVEN, OTHER);
        Companions.install(
                new CompanionFactory(Map.of(WOVEN.replace('.', '/'), library, OTHER.replace('.', '/'), library)));
    }

    @AfterEach
    void uninstall() {
        Companions.install(new CompanionFactory(Map.of()));
    }

    @Test
    void aWovenClassHasOneCompanionThatSeesItsLibrary() throws Exception {
        // when
        Class<?> woven = application().loadClass(WOVEN);
        Object companion = Companions.of(woven);

        // then
        assertThat(Companions.of(woven)).isSameAs(companion);
        assertThat(companion.getClass().getClassLoader().getParent()).isSameAs(woven.getClassLoader());
        assertThat(((Callable<?>) companion).call()).isSameAs(woven);
    }

    @Test
    void companionsOfOneLibraryShareTheirClasses() throws Exception {
        // when
        Application application = application();
        Object first = Companions.of(application.loadClass(WOVEN));
        Object second = Companions.of(application.loadClass(OTHER));

        // then
        assertThat(second).isNotSameAs(first);
        assertThat(second.getClass()).isSameAs(first.getClass());
    }

    @Test
    void companionsOfOneClassLoaderSpeakTheDialectOfTheirLibraries() throws Exception {
        install("specimen.ServletSpecimenInstrumentation");

        // when
        Application application = bilingual();
        Object javax = Companions.of(application.loadClass(WOVEN));
        Object jakarta = Companions.of(application.loadClass(OTHER));

        // then
        assertThat(((Callable<?>) javax).call()).isEqualTo("javax.servlet.Servlet");
        assertThat(((Callable<?>) jakarta).call()).isEqualTo("jakarta.servlet.Servlet");
    }

    @Test
    void companionsWithoutADialectShareTheirClassesBesideAnyLibrary() throws Exception {
        // when
        Application application = bilingual();
        Object first = Companions.of(application.loadClass(WOVEN));
        Object second = Companions.of(application.loadClass(OTHER));

        // then
        assertThat(second.getClass()).isSameAs(first.getClass());
    }

    @Test
    void librariesOfTwoApplicationsHaveCompanionsApart() throws Exception {
        // when
        Object first = Companions.of(application().loadClass(WOVEN));
        Object second = Companions.of(application().loadClass(WOVEN));

        // then
        assertThat(second.getClass()).isNotSameAs(first.getClass());
    }

    @Test
    void aClassThatIsNotWovenHasNone() {
        assertThatThrownBy(() -> Companions.of(String.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not instrumented")
                .hasMessageContaining("java.lang.String");
    }

    @Test
    void anApplicationThatIsTakenAwayIsCollected() throws Exception {
        // when
        Supplier<WeakReference<Application>> used = () -> {
            Application application = application();
            try {
                Companions.of(application.loadClass(WOVEN));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
            return new WeakReference<>(application);
        };
        WeakReference<Application> application = used.get();

        // then
        await().until(() -> {
            System.gc();
            return application.get() == null;
        });
    }

    /** One whose second class speaks of jakarta. */
    private static Application bilingual() {
        return application().with(OTHER, Renaming.JAKARTA.translate(ClassFiles.of(OTHER)));
    }

    private static Application application() {
        return new Application().with(WOVEN, ClassFiles.of(WOVEN)).with(OTHER, ClassFiles.of(OTHER));
    }
}
