package io.synfinance.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class WovenClassesTest {

    private final RecordedWeaving next = new RecordedWeaving();
    private final WovenClasses classes = new WovenClasses(next);

    @Test
    void classesAreListedByNameWithTheirMethods() {
        // when
        classes.woven("tomcat", null, "b.Two", List.of("service", "log"));
        classes.woven("methods", getClass().getClassLoader(), "a.One", Collections.nCopies(23, "score"));

        // then
        assertThat(classes.tell())
                .isEqualTo(Map.of(
                        "total",
                        2,
                        "classes",
                        List.of(
                                told("a.One", "methods", Collections.nCopies(20, "score"), 3),
                                told("b.Two", "tomcat", List.of("service", "log"), 0))));
        assertThat(next.events).containsExactly("woven 2 of tomcat", "woven 23 of methods");
    }

    @Test
    void aClassIsThereUntilTheLastLoaderHasItBack() {
        // given
        ClassLoader one = new Loader();
        ClassLoader other = new Loader();
        classes.woven("methods", one, "a.One", List.of("score"));
        classes.woven("methods", one, "a.One", List.of("score"));
        classes.woven("methods", other, "a.One", List.of("score"));

        // when
        classes.restored(one, "a.One");
        // then
        assertThat(classes.tell()).containsEntry("total", 1);

        // when
        classes.restored(other, "a.One");
        classes.restored(other, "a.Stranger");
        // then
        assertThat(classes.tell()).containsEntry("total", 0);
    }

    @Test
    void aClassGoesWithItsLoader() {
        // given
        Loader loader = new Loader();
        WeakReference<Loader> gone = new WeakReference<>(loader);
        classes.woven("methods", loader, "a.One", List.of("score"));

        // when
        loader = null;
        Awaitility.await().until(() -> {
            System.gc();
            return gone.get() == null;
        });

        // then
        assertThat(classes.tell()).containsEntry("total", 0);
    }

    @Test
    void thereIsABoundToWhatIsListedAndToWhatIsKnown() {
        // when
        for (int i = 0; i < 10_001; i++) {
            classes.woven("methods", null, "a.Class" + i, List.of("score"));
        }

        // then
        assertThat(classes.tell()).containsEntry("total", 10_000);
        assertThat((List<?>) classes.tell().get("classes")).hasSize(500);
    }

    private static Map<String, Object> told(String name, String by, List<String> methods, int more) {
        return Map.of("name", name, "by", by, "methods", methods, "more", more);
    }

    private static final class Loader extends ClassLoader {}
}
