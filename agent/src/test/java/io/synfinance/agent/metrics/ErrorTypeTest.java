package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.servlet.ServletException;
import org.junit.jupiter.api.Test;

class ErrorTypeTest {

    @Test
    void anErrorHasItsSimpleName() {
        assertThat(ErrorType.of(new FileNotFoundException())).isEqualTo("FileNotFoundException");
        assertThat(ErrorType.of(new StackOverflowError())).isEqualTo("StackOverflowError");
        assertThat(ErrorType.of(new Nested())).isEqualTo("Nested");
    }

    @Test
    void wrappersAreTakenOff() {
        IOException cause = new IOException();

        assertThat(ErrorType.of(new ServletException(cause))).isEqualTo("IOException");
        assertThat(ErrorType.of(new CompletionException(cause))).isEqualTo("IOException");
        assertThat(ErrorType.of(new ExecutionException(cause))).isEqualTo("IOException");
        assertThat(ErrorType.of(new InvocationTargetException(cause))).isEqualTo("IOException");
        assertThat(ErrorType.of(new UndeclaredThrowableException(cause))).isEqualTo("IOException");
        assertThat(ErrorType.of(new ServletException(new ExecutionException(new CompletionException(cause)))))
                .isEqualTo("IOException");
    }

    @Test
    void aWrapperAroundNothingIsItself() {
        assertThat(ErrorType.of(new ServletException("broken"))).isEqualTo("ServletException");
    }

    @Test
    void anyOtherErrorWithACauseIsItself() {
        assertThat(ErrorType.of(new IllegalStateException(new IOException()))).isEqualTo("IllegalStateException");
    }

    @Test
    void anAnonymousClassHasTheNameOfWhatItExtends() {
        assertThat(ErrorType.of(new IOException() {})).isEqualTo("IOException");
    }

    @Test
    void aCircleOfCausesEnds() {
        ServletException first = new ServletException("first");
        first.initCause(new CompletionException(first));

        assertThat(ErrorType.of(first)).isIn("ServletException", "CompletionException");
    }

    private static final class Nested extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
