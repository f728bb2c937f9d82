package io.synfinance.sample.fraud;

import io.synfinance.annotations.FraudDetection;
import io.synfinance.sample.features.Features;
import io.synfinance.sample.transactions.FraudType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds payments against a rule for every type of fraud; the rule that is surest decides. */
@Component
public final class FraudDetector {

    private static final List<FraudRule> RULES = Stream.of(CardRules.RULES, AccountRules.RULES, ShopRules.RULES)
            .flatMap(List::stream)
            .toList();
    private static final double LARGE = 50_000;
    private static final double VERY_LARGE = 200_000;

    @FraudDetection(
            type = "$return.fraudType",
            severity = "$return.severity",
            confidence = "$return.confidence",
            detected = "$return.fraud")
    public Verdict detect(Features features) {
        List<Suspicion> suspicions = suspicions(features);
        return suspicions.isEmpty() ? innocent(features) : guilty(features, suspicions);
    }

    private static List<Suspicion> suspicions(Features features) {
        return RULES.stream()
                .map(rule -> new Suspicion(rule, rule.confidence(features)))
                .filter(suspicion -> suspicion.confidence() > 0)
                .sorted(Comparator.comparingDouble(Suspicion::confidence).reversed())
                .toList();
    }

    private static Verdict innocent(Features features) {
        return verdict(features, null, Severity.LOW, 0, List.of());
    }

    private static Verdict guilty(Features features, List<Suspicion> suspicions) {
        Suspicion surest = suspicions.get(0);
        return verdict(
                features,
                surest.rule().type(),
                severity(surest.confidence(), features.amounts().rupees()),
                surest.confidence(),
                suspicions.stream().map(suspicion -> suspicion.rule().reason()).toList());
    }

    private static Verdict verdict(
            Features features, @Nullable FraudType type, Severity severity, double confidence, List<String> reasons) {
        return new Verdict(features.transactionId(), type != null, type, severity, confidence, reasons);
    }

    /** Small sums are never high, and only a very large sum at near certainty is critical. */
    private static Severity severity(double confidence, double rupees) {
        double weight = 0.35 + 0.35 * Ramp.of(rupees, 0, LARGE) + 0.3 * Ramp.of(rupees, LARGE, VERY_LARGE);
        return Severity.of(confidence * weight);
    }

    private record Suspicion(FraudRule rule, double confidence) {}
}
