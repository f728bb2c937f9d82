package io.synfinance.sample.fraud;

import io.synfinance.sample.problems.Problems;
import io.synfinance.sample.transactions.FraudType;
import io.synfinance.sample.transactions.Transaction;
import io.synfinance.sample.transactions.TransactionRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what investigators and customers report, and holds it against the verdict. */
@Component
public final class FraudFeedback {

    private final TransactionRepository transactions;
    private final VerdictRepository verdicts;

    FraudFeedback(TransactionRepository transactions, VerdictRepository verdicts) {
        this.transactions = transactions;
        this.verdicts = verdicts;
    }

    @io.synfinance.annotations.FraudOutcome(type = "$return.fraudType", outcome = "$return.outcome")
    public FraudOutcome record(String transactionId, boolean fraud, @Nullable FraudType reported) {
        VerdictRepository.Judgement judgement = judgement(transactionId);
        Outcome outcome = Outcome.of(judgement.fraud(), fraud);
        verdicts.close(transactionId, outcome);
        return new FraudOutcome(transactionId, outcome, judgement.fraud() ? judgement.type() : reported);
    }

    private VerdictRepository.Judgement judgement(String id) {
        Transaction known = transactions.find(id).orElseThrow(() -> Problems.notFound("transaction", id));
        return verdicts.find(known.id())
                .orElseThrow(() -> Problems.conflict(
                        "Transaction '%s' was never checked: POST it to /api/fraud/detect first".formatted(id)));
    }
}
