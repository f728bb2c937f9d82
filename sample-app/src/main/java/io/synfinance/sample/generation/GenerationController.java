package io.synfinance.sample.generation;

import io.synfinance.sample.fraud.FraudScreening;
import io.synfinance.sample.fraud.Screening;
import io.synfinance.sample.problems.Problems;
import io.synfinance.sample.transactions.LabelledTransaction;
import io.synfinance.sample.transactions.Transaction;
import io.synfinance.sample.transactions.TransactionRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Generates payments on demand and stores them; screens them too where that is asked for. */
@RestController
final class GenerationController {

    static final int MOST = 10_000;

    private final TransactionGenerator generator;
    private final TransactionRepository transactions;
    private final FraudScreening screening;

    GenerationController(TransactionGenerator generator, TransactionRepository transactions, FraudScreening screening) {
        this.generator = generator;
        this.transactions = transactions;
        this.screening = screening;
    }

    @PostMapping("/api/transactions/generate")
    Generated generate(
            @RequestParam(defaultValue = "100") int count,
            @RequestParam(defaultValue = "false") boolean screen,
            @RequestParam(required = false) @Nullable Double fraudRate,
            @RequestParam(required = false) @Nullable Double flawRate) {
        Problems.within("count", 1, MOST, count);
        List<LabelledTransaction> generated = generator.generate(count, mix(fraudRate, flawRate));
        transactions.save(generated);
        return Generated.of(generated, screen ? screened(generated) : null);
    }

    private Mix mix(@Nullable Double fraudRate, @Nullable Double flawRate) {
        Mix usual = generator.usual();
        try {
            return new Mix(
                    fraudRate == null ? usual.fraudRate() : fraudRate, flawRate == null ? usual.flawRate() : flawRate);
        } catch (IllegalArgumentException outOfRange) {
            throw Problems.badRequest(String.valueOf(outOfRange.getMessage()));
        }
    }

    private long screened(List<LabelledTransaction> generated) {
        return generated.stream()
                .map(LabelledTransaction::transaction)
                .map(screening::screen)
                .map(Screening::verdict)
                .filter(verdict -> verdict.fraud())
                .count();
    }

    /**
     * What came of it.
     *
     * @param fraudulent how many truly are frauds
     * @param detected how many the detector took for frauds, where it was asked
     */
    record Generated(int count, long fraudulent, @Nullable Long detected, List<String> ids) {

        static Generated of(List<LabelledTransaction> generated, @Nullable Long detected) {
            return new Generated(
                    generated.size(),
                    generated.stream().filter(LabelledTransaction::fraudulent).count(),
                    detected,
                    generated.stream()
                            .map(LabelledTransaction::transaction)
                            .map(Transaction::id)
                            .toList());
        }
    }
}
