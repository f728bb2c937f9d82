package io.synfinance.agent.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdviceErrorsTest {

    @AfterEach
    void disconnect() {
        AdviceErrors.install(new AdviceErrors());
    }

    @Test
    void anErrorReachesTheHandlerWithItsInstrumentation() {
        // when
        List<String> handled = new ArrayList<>();
        AdviceErrors.install(new AdviceErrors() {
            @Override
            protected void handle(Throwable error, String instrumentation) {
                handled.add(instrumentation + ": " + error.getMessage());
            }
        });
        AdviceErrors.report(new IllegalStateException("no attribute"), "tomcat");

        // then
        assertThat(handled).containsExactly("tomcat: no attribute");
    }

    @Test
    void aHandlerThatThrowsIsNotSeenByTheApplication() {
        // when
        List<String> asked = new ArrayList<>();
        AdviceErrors.install(new AdviceErrors() {
            @Override
            protected void handle(Throwable error, String instrumentation) {
                asked.add(instrumentation);
                throw new StackOverflowError();
            }
        });

        // then
        assertThatCode(() -> AdviceErrors.report(new IllegalStateException(), "tomcat"))
                .doesNotThrowAnyException();
        assertThat(asked).containsExactly("tomcat");
    }

    @Test
    void errorsAreDroppedWhereNoAgentIsInstalled() {
        assertThatCode(() -> AdviceErrors.report(new OutOfMemoryError(), "tomcat"))
                .doesNotThrowAnyException();
    }
}
