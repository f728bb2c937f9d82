package io.synfinance.agent.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceErrorCounterTest {

    private final RecordedWeaving listener = new RecordedWeaving();
    private final LogText log = new LogText();
    private final List<String> takenOut = new ArrayList<>();
    private final AdviceErrorCounter counter = new AdviceErrorCounter(listener, log.log, takenOut::add);

    @Test
    void anErrorIsCountedAndLoggedWithItsStack() {
        // when
        counter.handle(new NoSuchMethodError("getMappingData"), "tomcat");

        // then
        assertThat(listener.events).containsExactly("failed tomcat");
        assertThat(log.toString())
                .startsWith(
                        "[synfinance-agent] WARN tomcat: an error in the agent's own code, kept from the application")
                .contains(
                        "java.lang.NoSuchMethodError: getMappingData",
                        "at " + getClass().getName());
    }

    @Test
    void aKindIsLoggedOnceAndCountedAlways() {
        // when
        for (int i = 0; i < 5; i++) {
            counter.handle(new IllegalStateException("one"), "tomcat");
            counter.handle(new IllegalStateException("two"), "tomcat");
        }

        // then
        assertThat(listener.events).hasSize(10);
        assertThat(log.toString().lines().filter(line -> line.contains("WARN"))).hasSize(2);
    }

    @Test
    void aLibraryThatKeepsFailingIsTakenOutOnce() {
        // when
        for (int i = 0; i < 250; i++) {
            counter.handle(new IllegalStateException("no request"), "tomcat");
        }

        // then
        assertThat(takenOut).containsExactly("tomcat");
        assertThat(log.toString()).containsOnlyOnce("ERROR tomcat: switched off after 100 errors");
    }

    @Test
    void aLibraryThatIsOnAgainIsTakenOutAgain() {
        // given
        for (int i = 0; i < 150; i++) {
            counter.handle(new IllegalStateException("no request"), "tomcat");
        }
        // when
        counter.forget("tomcat");
        for (int i = 0; i < 150; i++) {
            counter.handle(new IllegalStateException("no request"), "tomcat");
        }
        // then
        assertThat(takenOut).containsExactly("tomcat", "tomcat");
    }

    @Test
    void librariesAreCountedEachForItself() {
        // when
        for (int i = 0; i < 99; i++) {
            counter.handle(new IllegalStateException(), "tomcat");
            counter.handle(new IllegalStateException(), "spring-mvc");
        }

        // then
        assertThat(takenOut).isEmpty();
    }

    @Test
    void oneBadMethodDoesNotSilenceAllMethods() {
        // when
        for (int i = 0; i < 250; i++) {
            counter.handle(new IllegalStateException(), "methods");
        }

        // then
        assertThat(takenOut).isEmpty();
        assertThat(listener.events).hasSize(250);
    }

    @Test
    void theLogDoesNotGrowWithoutBound() {
        // when
        for (int i = 0; i < 500; i++) {
            counter.handle(new IllegalStateException("request " + i), "tomcat");
        }

        // then
        assertThat(log.toString().lines().filter(line -> line.contains("WARN"))).hasSize(100);
    }
}
