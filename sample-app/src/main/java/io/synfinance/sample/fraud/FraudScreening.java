package io.synfinance.sample.fraud;

import io.synfinance.annotations.Measured;
import io.synfinance.sample.features.FeatureEngineering;
import io.synfinance.sample.features.Features;
import io.synfinance.sample.transactions.Transaction;
import org.springframework.stereotype.Component;

/** What every payment goes through: features, verdict, anomalies, and a note for later feedback. */
@Component
public final class FraudScreening {

    private final FeatureEngineering engineering;
    private final FraudDetector detector;
    private final AnomalyDetector anomalies;
    private final VerdictRepository verdicts;

    FraudScreening(
            FeatureEngineering engineering,
            FraudDetector detector,
            AnomalyDetector anomalies,
            VerdictRepository verdicts) {
        this.engineering = engineering;
        this.detector = detector;
        this.anomalies = anomalies;
        this.verdicts = verdicts;
    }

    /** Screens a payment that is stored already. */
    @Measured(
            metric = "screened_rupees",
            type = Measured.Type.HISTOGRAM,
            value = "$payment.amount",
            labels = "kind=$payment.kind",
            buckets = {100, 1_000, 10_000, 100_000},
            help = "Amounts of the payments that were screened, in rupees.")
    public Screening screen(Transaction payment) {
        Features features = engineering.features(payment);
        Verdict verdict = detector.detect(features);
        verdicts.save(verdict);
        return new Screening(verdict, anomalies.detect(features));
    }
}
