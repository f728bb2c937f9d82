package io.synfinance.sample.fraud;

import io.synfinance.sample.problems.Problems;
import io.synfinance.sample.transactions.FraudType;
import io.synfinance.sample.transactions.Intake;
import io.synfinance.sample.transactions.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Checks payments for fraud and hears what they turned out to be. */
@RestController
final class FraudController {

    private final Intake intake;
    private final FraudScreening screening;
    private final FraudFeedback feedback;

    FraudController(Intake intake, FraudScreening screening, FraudFeedback feedback) {
        this.intake = intake;
        this.screening = screening;
        this.feedback = feedback;
    }

    @PostMapping("/api/fraud/detect")
    Screening detect(@RequestBody Submission submission) {
        return screening.screen(intake.accept(submission));
    }

    @PostMapping("/api/fraud/feedback")
    FraudOutcome feedback(@RequestBody Feedback report) {
        if (report.transactionId() == null || report.fraud() == null) {
            throw Problems.badRequest("Expected 'transactionId' and 'fraud' (true or false) in the body");
        }
        return feedback.record(report.transactionId(), report.fraud(), report.fraudType());
    }

    /** What somebody reports about a transaction. */
    record Feedback(
            @Nullable String transactionId,
            @Nullable Boolean fraud,
            @Nullable FraudType fraudType) {}
}
