package io.synfinance.sample.quality;

import io.synfinance.sample.problems.Problems;
import io.synfinance.sample.transactions.TransactionRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports on the quality of the payments that came in last. */
@RestController
final class QualityController {

    private static final int MOST = 10_000;

    private final TransactionRepository transactions;
    private final QualityInspector inspector;

    QualityController(TransactionRepository transactions, QualityInspector inspector) {
        this.transactions = transactions;
        this.inspector = inspector;
    }

    @GetMapping("/api/quality/report")
    QualityReport report(@RequestParam(defaultValue = "1000") int records) {
        return inspector.inspect(transactions.last(Problems.within("records", 1, MOST, records)));
    }
}
