package io.synfinance.agent.instrumentation.methods;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.annotations.FraudDetection;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FraudDetectionHookTest {

    private static final Verdict FRAUD = new Verdict("card_cloning", "HIGH", 0.9, true);
    private static final Verdict HONEST = new Verdict("none", "LOW", 0.1, false);

    private final RecordedSinks sinks = new RecordedSinks();
    private final RecordedFraud sink = sinks.fraud;

    @Test
    void aFraudulentVerdictIsDetectedWithItsTypeSeverityAndConfidence() {
        // when
        ended("byDefault", FRAUD);

        // then
        assertThat(sink.events).containsExactly("timed 5", "checked 1", "detected card_cloning HIGH 0.9");
    }

    @Test
    void anHonestVerdictIsChecked() {
        // when
        ended("byDefault", HONEST);

        // then
        assertThat(sink.events).containsExactly("timed 5", "checked 1");
    }

    @Test
    void aCallThatThrowsIsTimedOnly() {
        // when
        hook("byDefault").ended(5, null, null, new IllegalStateException(), null, null, null, null);

        // then
        assertThat(sink.events).containsExactly("timed 5");
    }

    @Test
    void noVerdictIsNoFraud() {
        // when
        ended("byDefault", null);
        ended("byDefault", Optional.empty());

        // then
        assertThat(sink.events).containsExactly("timed 5", "checked 1", "timed 5", "checked 1");
    }

    @Test
    void aVerdictThatDoesNotSayIsFraudByItsBeingThere() {
        // when
        ended("byDefault", new Alert("stolen", 0.7));

        // then
        assertThat(sink.events).containsExactly("timed 5", "checked 1", "detected stolen unknown 0.7");
    }

    @Test
    void aBooleanIsTheVerdictItself() {
        // when
        ended("byDefault", true);
        ended("byDefault", false);

        // then
        assertThat(sink.events)
                .containsExactly("timed 5", "checked 1", "detected unknown unknown NaN", "timed 5", "checked 1");
    }

    @Test
    void everyElementOfACollectionIsJudged() {
        // when
        ended("byDefault", Arrays.asList(FRAUD, HONEST, null, FRAUD));

        // then
        assertThat(sink.events)
                .containsExactly(
                        "timed 5", "checked 4", "detected card_cloning HIGH 0.9", "detected card_cloning HIGH 0.9");
    }

    @Test
    void everyElementOfAnArrayIsJudged() {
        // when
        ended("byDefault", new Verdict[] {HONEST, FRAUD});
        ended("byDefault", new boolean[] {true, false, true});

        // then
        assertThat(sink.events)
                .containsExactly(
                        "timed 5",
                        "checked 2",
                        "detected card_cloning HIGH 0.9",
                        "timed 5",
                        "checked 3",
                        "detected unknown unknown NaN",
                        "detected unknown unknown NaN");
    }

    @Test
    void aMapIsOneVerdict() {
        // when
        ended("byDefault", Map.of("suspicious", true, "type", "stolen", "score", 0.8));
        ended("byDefault", Map.of("fraud", false, "type", "none"));

        // then
        assertThat(sink.events)
                .containsExactly("timed 5", "checked 1", "detected stolen unknown 0.8", "timed 5", "checked 1");
    }

    @Test
    void eachMayLeadToTheValuesOfAMap() {
        // when
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        verdicts.put("T1", HONEST);
        verdicts.put("T2", FRAUD);
        ended("eachOfTheResult", verdicts);

        // then
        assertThat(sink.events).containsExactly("timed 5", "checked 2", "detected card_cloning HIGH 0.9");
    }

    @Test
    void eachMayLeadToWhateverIsIterable() {
        // when
        Iterable<Verdict> verdicts = () -> List.of(HONEST, FRAUD).iterator();
        ended("eachOfTheResult", verdicts);

        // then
        assertThat(sink.events).containsExactly("timed 5", "checked 2", "detected card_cloning HIGH 0.9");
    }

    @Test
    void elementsMayBeOptional() {
        // when
        ended("byDefault", List.of(Optional.empty(), Optional.of(HONEST), Optional.of(FRAUD)));

        // then
        assertThat(sink.events).containsExactly("timed 5", "checked 3", "detected card_cloning HIGH 0.9");
    }

    @Test
    void elementsMayBeMaps() {
        // when
        ended(
                "byDefault",
                List.of(
                        Map.of("suspicious", true, "kind", "stolen", "probability", 0.8),
                        Map.of("fraud", false, "kind", "none")));

        // then
        assertThat(sink.events).containsExactly("timed 5", "checked 2", "detected stolen unknown 0.8");
    }

    @Test
    void noElementsAreNoChecks() {
        // when
        ended("byDefault", List.of());

        // then
        assertThat(sink.events).containsExactly("timed 5", "checked 0");
    }

    @Test
    void whatIsWrittenCountsBeforeTheDefaults() {
        // when
        ended("written", HONEST, "a transaction");

        // then
        assertThat(sink.events).containsExactly("timed 5", "checked 1", "detected rule_7 a transaction 0.25");
    }

    @Test
    void eachLeadsToTheVerdicts() {
        // when
        ended("each", new Report(new ArrayDeque<>(List.of(FRAUD, HONEST))));

        // then
        assertThat(sink.events).containsExactly("timed 5", "checked 2", "detected card_cloning HIGH 0.9");
    }

    @Test
    void anEachThatIsMissingIsOneCheckWithoutAVerdict() {
        // when
        ended("each", null);

        // then
        assertThat(sink.events).containsExactly("timed 5", "checked 1");
    }

    @Test
    void anEachThatLeadsNowhereDetectsNothing() {
        // when
        MarkedMethod method = MarkedMethod.of(Detector.class, "mistyped");
        PathCompiler paths = method.paths("@FraudDetection");
        FraudDetectionHook hook = new FraudDetectionHook(method.site(FraudDetection.class, sinks, paths));
        sink.events.remove("enabled");
        hook.ended(5, null, List.of(FRAUD), null, null, null, null, null);

        // then
        assertThat(paths.problems()).singleElement().asString().contains("each = \"$retrun\"");
        assertThat(sink.events).containsExactly("timed 5", "checked 1");
    }

    private void ended(String method, @Nullable Object result, @Nullable Object... arguments) {
        Object[] slots = Arrays.copyOf(arguments, 4);
        hook(method).ended(5, null, result, null, slots[0], slots[1], slots[2], slots[3]);
    }

    private FraudDetectionHook hook(String name) {
        MarkedMethod method = MarkedMethod.of(Detector.class, name);
        PathCompiler paths = method.paths("@FraudDetection");
        FraudDetectionHook hook = new FraudDetectionHook(method.site(FraudDetection.class, sinks, paths));
        sink.events.remove("enabled");
        assertThat(paths.problems()).isEmpty();
        return hook;
    }

    interface Detector {
        @FraudDetection
        Object byDefault();

        @FraudDetection(type = "rule_7", severity = "$0", confidence = "0.25", detected = "true")
        Object written(String transaction);

        @FraudDetection(each = "$return.verdicts")
        Report each();

        @FraudDetection(each = "$return")
        Object eachOfTheResult();

        @FraudDetection(each = "$retrun")
        Object mistyped();
    }

    record Report(ArrayDeque<Verdict> verdicts) {}

    record Verdict(String fraudType, String severity, double confidence, boolean fraud) {}

    record Alert(String kind, double score) {}
}
