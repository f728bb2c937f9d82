package io.synfinance.agent.instrumentation.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.synfinance.annotations.TransactionGeneration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GenerationHookTest {

    private final RecordedSinks sinks = new RecordedSinks();
    private final RecordedGeneration sink = sinks.generation;

    static Stream<Arguments> results() {
        return Stream.of(
                arguments(Collections.nCopies(100, "transaction"), 100),
                arguments(new Object[] {"a", "b"}, 2),
                arguments(new long[7], 7),
                arguments(Map.of("T1", "a"), 1),
                arguments(42, 42),
                arguments(-1L, 0),
                arguments("a transaction", 1),
                arguments(Optional.of(List.of(1, 2)), 2),
                arguments(Optional.empty(), 0),
                arguments(null, 0));
    }

    @ParameterizedTest
    @MethodSource("results")
    void aResultCountsByItsSizeOrItsValue(@Nullable Object result, int transactions) {
        // when
        hook("byDefault").ended(5, null, result, null, null, null, null, null);

        // then
        assertThat(sink.events).containsExactly("generated " + transactions + " in 5");
    }

    @Test
    void aCallThatThrowsHasGeneratedNothing() {
        // when
        hook("byDefault").ended(5, null, null, new OutOfMemoryError(), null, null, null, null);

        // then
        assertThat(sink.events).containsExactly("failed in 5");
    }

    @Test
    void aWrittenCountIsTakenFromWhereItLeads() {
        // when
        hook("counted").ended(5, null, null, null, 12, null, null, null);

        // then
        assertThat(sink.events).containsExactly("generated 12 in 5");
    }

    @Test
    void aLiteralCountIsTheNumberThatIsWritten() {
        // when
        hook("always").ended(5, null, null, null, null, null, null, null);

        // then
        assertThat(sink.events).containsExactly("generated 250 in 5");
    }

    private GenerationHook hook(String name) {
        MarkedMethod method = MarkedMethod.of(Generator.class, name);
        PathCompiler paths = method.paths("@TransactionGeneration");
        GenerationHook hook = new GenerationHook(method.site(TransactionGeneration.class, sinks, paths));
        sink.events.remove("enabled");
        assertThat(paths.problems()).isEmpty();
        return hook;
    }

    interface Generator {
        @TransactionGeneration
        Object byDefault();

        @TransactionGeneration(count = "$0")
        void counted(int howMany);

        @TransactionGeneration(count = "250")
        void always();
    }
}
