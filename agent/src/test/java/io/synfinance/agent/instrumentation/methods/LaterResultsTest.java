package io.synfinance.agent.instrumentation.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfinance.agent.bootstrap.MethodHook;
import io.synfinance.agent.config.RuleKind;
import io.synfinance.agent.instrumentation.LaterCompanions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import kotlin.coroutines.Continuation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What becomes of results that come later; the libraries themselves are met in real JVMs by {@code LaterResultsIT}. */
class LaterResultsTest {

    private static final Map<String, Object> GEOGRAPHIC = Map.of("anomalyType", "geographic", "severity", "high");
    private static final Map<String, Object> NO_ANOMALY = Map.of("anomaly", false, "type", "temporal");

    private final RecordedSinks sinks = new RecordedSinks();
    private final List<String> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "now, AT_ONCE, Verdict",
        "stage, AT_ONCE, Verdict",
        "mono, LATER, Verdict",
        "rawMono, LATER, ",
        "flux, LATER, ",
        "suspended, SUSPENDABLE, ",
        "ownContinuation, AT_ONCE, String",
        "future, UNSEEN, Future",
        "stream, UNSEEN, Stream"
    })
    void theDeclarationTellsHowAMethodGivesItsResult(String method, ResultShape shape, @Nullable String type) {
        // when
        var described = MarkedMethod.of(Methods.class, method).description();
        var result = shape.resultType(described);

        // then
        assertThat(ResultShape.of(described, new LaterCompanions())).isEqualTo(shape);
        assertThat(result == null ? null : result.getSimpleName()).isEqualTo(type);
    }

    @Test
    void aRuleThatReadsAFutureIsRefused() {
        assertThatThrownBy(() -> hook("future", RuleKind.FRAUD_DETECTION, FraudDetectionHook::new))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a result that can be read, as of a method that returns CompletableFuture or List,"
                        + " found java.util.concurrent.Future");
        assertThat(hook("future", RuleKind.PREDICTION, TimedHook::new)).isNotNull();
    }

    @Test
    void whatCannotBeInTheEndResultIsReported() {
        // when
        hook("stage", RuleKind.FRAUD_OUTCOME, FraudOutcomeHook::new, "type", "$return.knd");
        hook("mono", RuleKind.FRAUD_OUTCOME, FraudOutcomeHook::new, "type", "$return.knd");

        // then
        assertThat(problems).hasSize(2).allMatch(problem -> problem.endsWith("Verdict has no 'knd'; it has [kind]"));
    }

    @Test
    void rootsThatARuleNeverHasAreReported() {
        // when
        hook("now", RuleKind.FRAUD_DETECTION, FraudDetectionHook::new, "type", "$thrown.code");
        hook("now", RuleKind.CACHE_LOOKUP, CacheLookupHook::new, "cache", "$item");

        // then
        assertThat(problems)
                .containsExactly(
                        "rule on " + Methods.class.getName() + ".now: type = \"$thrown.code\":"
                                + " only measured can read $thrown; calls that throw are errors of their operation",
                        "rule on " + Methods.class.getName() + ".now: cache = \"$item\":"
                                + " only detections have several verdicts, and so an $item");
    }

    @Test
    void eachOfAStreamIsAnAnomalyOfOneRecord() {
        // when
        Flux<?> observed = flux(anomalies(), Flux.just(GEOGRAPHIC, NO_ANOMALY, GEOGRAPHIC));
        observed.blockLast();
        observed.take(1).blockLast();
        flux(anomalies(), Flux.empty()).blockLast();

        // then
        assertThat(sinks.events)
                .containsExactly(
                        "anomaly geographic high",
                        "anomaly geographic high",
                        "checked 1 with 2",
                        "anomaly geographic high",
                        "checked 1 with 1",
                        "checked 1 with 0");
    }

    @Test
    void eachOfAStreamIsTheResultToo() {
        // when
        MethodHook detector =
                hook("flux", RuleKind.ANOMALY_DETECTION, AnomalyDetectionHook::new, "type", "$return.anomalyType");
        flux(detector, Flux.just(GEOGRAPHIC)).blockLast();

        // then
        assertThat(sinks.events).containsExactly("anomaly geographic high", "checked 1 with 1");
    }

    @Test
    void eachOfAStreamIsAnOutcomeOrAReport() {
        // when
        MethodHook outcomes = hook("flux", RuleKind.FRAUD_OUTCOME, FraudOutcomeHook::new);
        flux(outcomes, Flux.just("true_positive", "false_negative")).blockLast();
        flux(hook("flux", RuleKind.DATA_QUALITY, DataQualityHook::new), Flux.just(Map.of("records", 10)))
                .blockLast();

        // then
        assertThat(sinks.events)
                .containsExactly(
                        "outcome unknown true_positive",
                        "outcome unknown false_negative",
                        "quality enabled",
                        "report '' of 10: missing {}, outliers {}, violations 0, drifted [], score NaN");
    }

    @Test
    void aStreamThatGivesNothingIsAMiss() {
        // when
        MethodHook lookUp = hook("flux", RuleKind.CACHE_LOOKUP, CacheLookupHook::new, "cache", "merchant");
        flux(lookUp, Flux.just(1)).blockLast();
        flux(lookUp, Flux.empty()).blockLast();

        // then
        assertThat(sinks.events).containsExactly("hit merchant", "miss merchant");
    }

    @Test
    void aStreamThatIsCancelledBeforeItGaveAnythingHasFailed() {
        // when
        flux(anomalies(), Flux.never()).subscribe().dispose();

        // then
        assertThat(sinks.events).containsExactly("anomaly-detection failed CancellationException");
    }

    @Test
    void timesOfMethodsTellOfEveryCancellation() {
        // when
        MethodHook times = hook("flux", RuleKind.TIMED, MethodTimeHook::new);
        flux(times, Flux.just(1, 2)).take(1).blockLast();

        // then
        assertThat(sinks.events).singleElement().asString().contains(".flux cancelled ");
    }

    @Test
    void timeRunsFromTheSubscription() throws InterruptedException {
        // given
        Mono<?> observed = (Mono<?>) hook("mono", RuleKind.PREDICTION, TimedHook::new)
                .givesLater(0, null, Mono.just(1), null, null, null, null);
        // when
        Thread.sleep(50); // on purpose: this is the time that must not count
        long begun = System.nanoTime();
        observed.block();
        long most = System.nanoTime() - begun;

        // then
        assertThat(sinks.events).hasSize(2);
        assertThat(Long.parseLong(sinks.events.get(1).replaceAll("\\D", ""))).isLessThanOrEqualTo(most);
    }

    @Test
    void aMethodWithSeveralRulesRecordsEach() {
        // when
        MethodHook both = new SeveralHooks(List.of(hook("mono", RuleKind.PREDICTION, TimedHook::new), anomalies()));
        ((Mono<?>) both.givesLater(0, null, Mono.error(new CancellationException()), null, null, null, null))
                .onErrorComplete()
                .block();

        // then
        assertThat(sinks.events)
                .anyMatch(event -> event.startsWith("prediction failed"))
                .anyMatch(event -> event.startsWith("anomaly-detection failed"));
    }

    @Test
    void whatIsNotKnownStaysAsItIs() {
        // given
        Object unknown = new Object();
        // then
        assertThat(anomalies().givesLater(0, null, unknown, null, null, null, null))
                .isSameAs(unknown);
    }

    private MethodHook anomalies() {
        return hook("flux", RuleKind.ANOMALY_DETECTION, AnomalyDetectionHook::new);
    }

    private static Flux<?> flux(MethodHook hook, Flux<?> flux) {
        return (Flux<?>) hook.givesLater(0, null, flux, null, null, null, null);
    }

    private MethodHook hook(
            String name, RuleKind kind, Function<RuleSite, MethodHook> constructor, String... membersAndPaths) {
        MarkedMethod method = MarkedMethod.of(Methods.class, name);
        LaterCompanions later = new LaterCompanions();
        PathCompiler paths = new PathCompiler(
                method.description(),
                ResultShape.of(method.description(), later),
                "rule",
                new Capture(),
                new PersonalNames(List.of()));
        Map<String, String> written =
                membersAndPaths.length == 0 ? Map.of() : Map.of(membersAndPaths[0], membersAndPaths[1]);
        MethodHook hook = constructor.apply(
                new RuleSite(kind, method.description(), RuleMembers.of(written), paths, sinks, later));
        problems.addAll(paths.problems());
        return hook;
    }

    /** What is thought of a payment. */
    static final class Verdict {
        private Verdict() {}

        String getKind() {
            return "";
        }
    }

    @SuppressWarnings("rawtypes")
    interface Methods {
        Verdict now();

        CompletableFuture<Verdict> stage();

        Mono<Verdict> mono();

        Mono rawMono();

        Flux<?> flux();

        Object suspended(Continuation<? super Verdict> continuation);

        String ownContinuation(Continuation<? super Verdict> continuation);

        Future<Verdict> future();

        Stream<Verdict> stream();
    }
}
