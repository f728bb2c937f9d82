package io.synfinance.agent.instrumentation.methods;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.agent.bootstrap.MethodHook;
import io.synfinance.annotations.AnomalyDetection;
import io.synfinance.annotations.CacheLookup;
import io.synfinance.annotations.DataQuality;
import io.synfinance.annotations.FeatureEngineering;
import io.synfinance.annotations.FraudOutcome;
import io.synfinance.annotations.Measured;
import io.synfinance.annotations.Prediction;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of business method tells its sink. */
class BusinessHooksTest {

    private static final Map<String, Object> GEOGRAPHIC = Map.of("anomalyType", "geographic", "severity", "high");
    private static final Map<String, Object> NO_ANOMALY = Map.of("anomaly", false, "type", "temporal");

    private final RecordedSinks sinks = new RecordedSinks();

    @Test
    void aListHoldsTheAnomaliesOfOneRecord() {
        // when
        returned(anomalies("byDefault"), List.of(GEOGRAPHIC, Map.of("type", "amount"), NO_ANOMALY));
        returned(anomalies("byDefault"), List.of());
        returned(anomalies("byDefault"), null);
        returned(anomalies("byDefault"), true);

        // then
        assertThat(sinks.events)
                .containsExactly(
                        "anomaly geographic high",
                        "anomaly amount unknown",
                        "checked 1 with 2",
                        "checked 1 with 0",
                        "checked 1 with 0",
                        "anomaly unknown unknown",
                        "checked 1 with 1");
    }

    @Test
    void aDetectorMayLookAtSeveralRecords() {
        // when
        returned(anomalies("ofBatch"), Map.of("found", new Object[] {GEOGRAPHIC}), List.of(1, 2, 3));

        // then
        assertThat(sinks.events).containsExactly("anomaly geographic high", "checked 3 with 1");
    }

    @Test
    void aDetectorThatThrowsHasFailedAndCheckedNothing() {
        // when
        anomalies("byDefault").ended(5, null, null, new IllegalStateException(), null, null, null, null);

        // then
        assertThat(sinks.events).containsExactly("anomaly-detection failed IllegalStateException");
    }

    @Test
    void anOutcomeIsTheResultOrItsMember() {
        // when
        returned(outcomes("byDefault"), Map.of("outcome", Worth.FALSE_POSITIVE, "type", "card_cloning"));
        returned(outcomes("byDefault"), Worth.TRUE_POSITIVE);
        returned(outcomes("byDefault"), "True_Negative");
        returned(outcomes("byDefault"), null);

        // then
        assertThat(sinks.events)
                .containsExactly(
                        "outcome card_cloning false_positive",
                        "outcome unknown true_positive",
                        "outcome none true_negative",
                        "outcome unknown unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, true_positive",
        "true, false, false_positive",
        "false, true, false_negative",
        "false, false, true_negative"
    })
    void predictionAndTruthGiveTheOutcome(boolean predicted, boolean actual, String outcome) {
        // when
        outcomes("compared").ended(5, null, null, null, predicted, actual, null, null);

        // then
        assertThat(sinks.events).containsExactly("outcome mule_account " + outcome);
    }

    @Test
    void aLookUpHitsUnlessItFindsNothing() {
        // when
        for (Object found : new Object[] {"merchant", Optional.of(1), true, OptionalInt.of(0), List.of()}) {
            returned(caches("byDefault"), found);
        }
        for (Object nothing : new Object[] {null, Optional.empty(), false, OptionalInt.empty()}) {
            returned(caches("byDefault"), nothing);
        }

        // then
        assertThat(sinks.events.subList(0, 5)).containsOnly("hit Methods");
        assertThat(sinks.events.subList(5, 9)).containsOnly("miss Methods");
    }

    @Test
    void aCacheHasTheNameThatIsWritten() {
        // when
        returned(caches("named"), Map.of("cached", true));
        returned(caches("named"), Map.of("cached", false));

        // then
        assertThat(sinks.events).containsExactly("hit merchant", "miss merchant");
    }

    @Test
    void aReportIsReadByItsUsualNames() {
        // when
        returned(
                quality("byDefault"),
                Map.of(
                        "records",
                        100,
                        "missingRates",
                        Map.of("city", 0.25),
                        "outliers",
                        Map.of("amount", 5),
                        "violations",
                        List.of("a", "b"),
                        "driftedFields",
                        List.of("city")));

        // then
        assertThat(sinks.events)
                .containsExactly(
                        "quality enabled",
                        "report '' of 100: missing {city=0.25}, outliers {amount=0.05}, violations 2, drifted [city],"
                                + " score NaN");
    }

    @Test
    void countsOfNoRecordsAreNoRates() {
        // when
        returned(quality("named"), Map.of("total", 0, "missing", Map.of("city", 3), "drifted", Map.of("city", true)));
        returned(quality("named"), null);

        // then
        assertThat(sinks.events)
                .containsExactly(
                        "report 'payments' of 0: missing {city=NaN}, outliers {}, violations 0, drifted [city], score 50.0");
    }

    @Test
    void aFieldMayHaveNoValue() {
        // given
        Map<String, Object> missing = new TreeMap<>();
        missing.put("city", null);

        // when
        returned(quality("named"), Map.of("records", 1, "missing", missing));

        // then
        assertThat(sinks.events)
                .containsExactly(
                        "report 'payments' of 1: missing {city=NaN}, outliers {}, violations 0, drifted [], score 50.0");
    }

    @Test
    void aMeasuredCallCountsOneOrTakesItsTimeOrItsResult() {
        // when
        returned(measured("counted"), "anything");
        returned(measured("timed"), "anything");
        returned(measured("gauged"), 17);
        returned(measured("valued"), Map.of("total", Duration.ofMillis(1500)), Map.of("channel", Worth.TRUE_POSITIVE));

        // then
        assertThat(sinks.events)
                .containsExactly(
                        "counter calls[][] 1.0",
                        "histogram call_seconds[][] 5.0E-9",
                        "gauge queue[][] 17.0",
                        "counter orders_value[channel, region][true_positive, in] 1.5");
    }

    @Test
    void aMeasuredCallThatThrowsIsRecordedOnlyIfItIsAskedWhatWasThrown() {
        // when
        measured("counted").ended(5, null, null, new IllegalStateException(), null, null, null, null);
        measured("byFailure").ended(5, null, null, new IllegalStateException(), null, null, null, null);
        returned(measured("byFailure"), "fine");

        // then
        assertThat(sinks.events)
                .containsExactly(
                        "measured failed IllegalStateException",
                        "measured failed IllegalStateException",
                        "counter outcomes[thrown][IllegalStateException] 1.0",
                        "counter outcomes[thrown][none] 1.0");
    }

    @Test
    void featuresAndPredictionsAreTimedAlsoIfTheyFail() {
        // when
        returned(hook("features", FeatureEngineering.class, TimedHook::new), "features");
        hook("predicted", Prediction.class, TimedHook::new)
                .ended(7, null, null, new OutOfMemoryError(), null, null, null, null);

        // then
        assertThat(sinks.events)
                .containsExactly(
                        "feature-engineering enabled",
                        "feature-engineering 5",
                        "prediction enabled",
                        "prediction failed OutOfMemoryError",
                        "prediction 7");
    }

    @Test
    void aCallThatReturnsAStageIsOverWhenThatCompletes() {
        // given
        CompletableFuture<Object> later = new CompletableFuture<>();
        returned(outcomes("byDefault"), later.thenApply(value -> value));
        assertThat(sinks.events).isEmpty();

        // when
        later.complete("true_positive");

        // then
        assertThat(sinks.events).containsExactly("outcome unknown true_positive");
    }

    @Test
    void aStageThatFailsHasThrown() {
        // given
        CompletableFuture<Object> later = new CompletableFuture<>();
        returned(outcomes("byDefault"), later.thenApply(value -> value));

        // when
        later.completeExceptionally(new IllegalStateException());

        // then
        assertThat(sinks.events).containsExactly("fraud-outcome failed IllegalStateException");
    }

    @Test
    void aCancelledCallIsTimedAsSuch() {
        // given
        CompletableFuture<Object> later = new CompletableFuture<>();
        MethodHook hook = hook("predicted", Prediction.class, MethodTimeHook::new);
        returned(hook, later);

        // when
        later.cancel(true);
        hook.ended(7, null, null, new IllegalStateException(), null, null, null, null);
        hook.ended(8, null, null, null, null, null, null, null);
        hook.ended(9, null, null, new CancellationException(), null, null, null, null);

        // then
        String method = Methods.class.getName() + ".predicted ";
        assertThat(sinks.events).hasSize(4);
        assertThat(sinks.events.get(0)).startsWith(method + "cancelled ");
        assertThat(sinks.events.subList(1, 4))
                .containsExactly(method + "error 7", method + "success 8", method + "cancelled 9");
    }

    private MethodHook anomalies(String method) {
        return hook(method + "Anomalies", AnomalyDetection.class, AnomalyDetectionHook::new);
    }

    private MethodHook outcomes(String method) {
        return hook(method + "Outcome", FraudOutcome.class, FraudOutcomeHook::new);
    }

    private MethodHook caches(String method) {
        return hook(method + "Cache", CacheLookup.class, CacheLookupHook::new);
    }

    private MethodHook quality(String method) {
        return hook(method + "Quality", DataQuality.class, DataQualityHook::new);
    }

    private MethodHook measured(String method) {
        return hook(method, Measured.class, MeasuredHook::new);
    }

    private MethodHook hook(
            String name, Class<? extends Annotation> annotation, Function<RuleSite, MethodHook> constructor) {
        MarkedMethod method = MarkedMethod.of(Methods.class, name);
        PathCompiler paths = method.paths("@" + annotation.getSimpleName());
        MethodHook hook = constructor.apply(method.site(annotation, sinks, paths));
        assertThat(paths.problems()).isEmpty();
        return hook;
    }

    private static void returned(MethodHook hook, @Nullable Object result, Object... arguments) {
        Object[] slots = Arrays.copyOf(arguments, 4);
        hook.ended(5, null, result, null, slots[0], slots[1], slots[2], slots[3]);
    }

    enum Worth {
        TRUE_POSITIVE,
        FALSE_POSITIVE
    }

    interface Methods {
        @AnomalyDetection
        Object byDefaultAnomalies();

        @AnomalyDetection(each = "$return.found", records = "$0")
        Object ofBatchAnomalies(List<?> records);

        @FraudOutcome
        Object byDefaultOutcome();

        @FraudOutcome(type = "mule_account", predicted = "$0", actual = "$1")
        void comparedOutcome(boolean predicted, boolean actual);

        @CacheLookup
        Object byDefaultCache();

        @CacheLookup(cache = "merchant", hit = "$return.cached")
        Object namedCache();

        @DataQuality
        Object byDefaultQuality();

        @DataQuality(dataset = "payments", score = "50")
        Object namedQuality();

        @Measured(metric = "calls")
        Object counted();

        @Measured(metric = "call_seconds", type = Measured.Type.HISTOGRAM)
        Object timed();

        @Measured(metric = "queue", type = Measured.Type.GAUGE)
        Object gauged();

        @Measured(
                metric = "orders_value",
                value = "$return.total",
                labels = {"channel=$0.channel", "region=in"})
        Object valued(Object order);

        @Measured(metric = "outcomes", labels = "thrown=$thrown")
        Object byFailure();

        @FeatureEngineering
        Object features();

        @Prediction
        Object predicted();
    }
}
