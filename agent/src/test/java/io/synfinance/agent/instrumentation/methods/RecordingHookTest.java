package io.synfinance.agent.instrumentation.methods;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.bootstrap.MethodHook;
import io.synfinance.agent.instrumentation.LaterCompanions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingHookTest {

    private final List<String> reported = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    void listen() {
        AdviceErrors.install(new AdviceErrors() {
            @Override
            protected void handle(Throwable error, String instrumentation) {
                reported.add(instrumentation + ": " + error.getMessage() + " <- " + error.getCause());
            }
        });
    }

    @AfterEach
    void disconnect() {
        AdviceErrors.install(new AdviceErrors() {});
    }

    @Test
    void aFailureIsReportedWithTheMethodAndItsCause() {
        // when
        end(failing(new IllegalStateException("no session")));

        // then
        assertThat(reported)
                .containsExactly("methods: cannot record a call of com.acme.Engine.score"
                        + " <- java.lang.IllegalStateException: no session");
    }

    @Test
    void anErrorIsAFailureToo() {
        // when
        end(failing(new StackOverflowError()));

        // then
        assertThat(reported).hasSize(1);
    }

    @Test
    void afterAHundredFailuresTheHookIsSilentAndSaysSo() {
        // when
        MethodHook hook = failing(new IllegalStateException("no session"));
        for (int i = 0; i < 150; i++) {
            end(hook);
        }

        // then
        assertThat(calls).hasValue(100);
        assertThat(reported).hasSize(100);
        assertThat(reported.get(98)).doesNotContain("any more");
        assertThat(reported.get(99))
                .startsWith("methods: cannot record a call of com.acme.Engine.score; it is not recorded any more");
    }

    @Test
    void resultsThatComeLaterCountAmongTheHundred() {
        // given
        RecordingHook hook = failing(new IllegalStateException("no session"));
        CompletableFuture<String> promised = new CompletableFuture<>();
        for (int i = 0; i < 150; i++) {
            hook.ended(1, null, promised, null, null, null, null, null);
        }
        // when
        promised.complete("score");
        for (int i = 0; i < 150; i++) {
            hook.gaveSafely(new Given(), null, "item", null, null, null, null);
        }
        // then
        assertThat(calls).hasValue(100);
        assertThat(reported).hasSize(100);
    }

    @Test
    void oneHookThatFailsDoesNotSilenceItsNeighbour() {
        // when
        MethodHook several = new SeveralHooks(List.of(failing(new IllegalStateException()), counting()));
        end(several);

        // then
        assertThat(calls).hasValue(2);
        assertThat(reported).hasSize(1);
    }

    private RecordingHook failing(Throwable error) {
        return hook(error);
    }

    private MethodHook counting() {
        return hook(null);
    }

    private RecordingHook hook(@Nullable Throwable error) {
        return new RecordingHook("com.acme.Engine.score", new LaterCompanions()) {
            @Override
            void record(
                    long nanos,
                    @Nullable Object self,
                    @Nullable Object result,
                    @Nullable Throwable thrown,
                    @Nullable Object a,
                    @Nullable Object b,
                    @Nullable Object c,
                    @Nullable Object d)
                    throws Throwable {
                calls.incrementAndGet();
                if (error != null) {
                    throw error;
                }
            }

            @Override
            void gave(
                    Given given,
                    @Nullable Object self,
                    @Nullable Object item,
                    @Nullable Object a,
                    @Nullable Object b,
                    @Nullable Object c,
                    @Nullable Object d)
                    throws Throwable {
                record(0, self, item, null, a, b, c, d);
            }
        };
    }

    private static void end(MethodHook hook) {
        hook.ended(1, null, null, null, null, null, null, null);
    }
}
