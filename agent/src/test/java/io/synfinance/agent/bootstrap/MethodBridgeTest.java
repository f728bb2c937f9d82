package io.synfinance.agent.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MethodBridgeTest {

    /** Far from the numbers that rules give out in the other tests of this JVM. */
    private static final AtomicInteger NEXT_INDEX = new AtomicInteger(10_000);

    @Test
    void aCallEndsAtTheHookOfItsNumber() {
        // when
        int index = NEXT_INDEX.getAndAdd(2);
        RecordedCalls first = new RecordedCalls();
        RecordedCalls second = new RecordedCalls();
        MethodBridge.install(index, first);
        MethodBridge.install(index + 1, second);
        end(index + 1, MethodBridge.start());

        // then
        assertThat(first.nanos).isEmpty();
        assertThat(second.nanos)
                .singleElement()
                .satisfies(nanos -> assertThat(nanos).isBetween(0L, TimeUnit.MINUTES.toNanos(1)));
    }

    @Test
    void everythingThatWasCapturedReachesTheHook() {
        // when
        int index = NEXT_INDEX.getAndIncrement();
        RecordedCalls hook = new RecordedCalls();
        MethodBridge.install(index, hook);
        IllegalStateException thrown = new IllegalStateException();
        MethodBridge.end(index, MethodBridge.start(), "self", "result", thrown, "a", "b", "c", "d");

        // then
        assertThat(hook.captured).containsExactly("self", "result", thrown, "a", "b", "c", "d");
    }

    @Test
    void aCallWhoseStartFailedIsNotRecorded() {
        // when
        int index = NEXT_INDEX.getAndIncrement();
        RecordedCalls hook = new RecordedCalls();
        MethodBridge.install(index, hook);
        end(index, 0);

        // then
        assertThat(hook.nanos).isEmpty();
    }

    @Test
    void numbersWithoutAHookAreSilent() {
        // when
        int index = NEXT_INDEX.getAndAdd(5);
        RecordedCalls hook = new RecordedCalls();
        MethodBridge.install(index + 4, hook);
        end(index + 2, MethodBridge.start());

        // then
        assertThat(hook.nanos).isEmpty();
    }

    @Test
    void aMethodIsSilencedByTheNullObject() {
        // when
        int index = NEXT_INDEX.getAndIncrement();
        RecordedCalls hook = new RecordedCalls();
        MethodBridge.install(index, hook);
        MethodBridge.install(index, MethodHook.NONE);
        end(index, MethodBridge.start());

        // then
        assertThat(hook.nanos).isEmpty();
    }

    @Test
    void withoutAHookACallerGetsWhatTheMethodGave() {
        // when
        int index = NEXT_INDEX.getAndIncrement();
        MethodBridge.install(index, MethodHook.NONE);

        // then
        assertThat(MethodBridge.later(index, MethodBridge.start(), null, "result", null, null, null, null, null))
                .isEqualTo("result");
        assertThat(MethodBridge.later(index, 0, null, "result", null, null, null, null, null))
                .isEqualTo("result");
        assertThat(MethodBridge.suspendable(index, null, "continuation", null, null, null, null))
                .isEqualTo("continuation");
        assertThatCode(() -> MethodBridge.suspended(null, "result", null)).doesNotThrowAnyException();
    }

    @Test
    void aMethodThatGivesNothingLaterHasEnded() {
        // when
        int index = NEXT_INDEX.getAndIncrement();
        RecordedCalls hook = new RecordedCalls();
        MethodBridge.install(index, hook);
        IllegalStateException thrown = new IllegalStateException();
        MethodBridge.later(index, MethodBridge.start(), "self", null, thrown, "a", "b", "c", "d");

        // then
        assertThat(hook.captured).containsExactly("self", null, thrown, "a", "b", "c", "d");
    }

    @Test
    void noHookIsLostWhenManyThreadsInstall() throws Exception {
        // when
        int hooks = 400;
        int first = NEXT_INDEX.getAndAdd(hooks);
        List<RecordedCalls> installed = new ArrayList<>();
        List<Future<?>> installations = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        for (int i = 0; i < hooks; i++) {
            RecordedCalls hook = new RecordedCalls();
            int index = first + i;
            installed.add(hook);
            installations.add(pool.submit(() -> MethodBridge.install(index, hook)));
        }
        for (Future<?> installation : installations) {
            installation.get(60, TimeUnit.SECONDS);
        }
        pool.shutdown();
        for (int i = 0; i < hooks; i++) {
            end(first + i, MethodBridge.start());
        }

        // then
        assertThat(installed).allSatisfy(hook -> assertThat(hook.nanos).hasSize(1));
    }

    private static void end(int index, long start) {
        MethodBridge.end(index, start, null, null, null, null, null, null, null);
    }

    private static final class RecordedCalls extends MethodHook {
        private final List<Long> nanos = new ArrayList<>();
        private final List<@Nullable Object> captured = new ArrayList<>();

        @Override
        public void ended(
                long nanos,
                @Nullable Object self,
                @Nullable Object result,
                @Nullable Throwable thrown,
                @Nullable Object a,
                @Nullable Object b,
                @Nullable Object c,
                @Nullable Object d) {
            this.nanos.add(nanos);
            for (Object value : new Object[] {self, result, thrown, a, b, c, d}) {
                captured.add(value);
            }
        }
    }
}
