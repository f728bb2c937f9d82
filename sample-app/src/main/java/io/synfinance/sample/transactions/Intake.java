package io.synfinance.sample.transactions;

import io.synfinance.sample.problems.Problems;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes payments in: those that are known by their id, and new ones, which are stored first. */
@Component
public final class Intake {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final TransactionRepository transactions;

    Intake(TransactionRepository transactions) {
        this.transactions = transactions;
    }

    public Transaction accept(Submission submission) {
        String id = submission.transactionId();
        Transaction sent = submission.transaction();
        if (id != null && sent == null) {
            return transactions.find(id).orElseThrow(() -> Problems.notFound("transaction", id));
        }
        if (id == null && sent != null) {
            return store(sent);
        }
        throw Problems.badRequest("Expected either 'transactionId' or 'transaction' in the body");
    }

    private Transaction store(Transaction sent) {
        requirePresent("id", sent.id());
        requirePresent("kind", sent.kind());
        requirePresent("at", sent.at());
        if (!ID.matcher(sent.id()).matches()) {
            throw Problems.badRequest("transaction.id: expected 1 to 64 letters, digits, '_' or '-'");
        }
        transactions.save(List.of(new LabelledTransaction(sent, null)));
        return sent;
    }

    /** JSON knows nothing of what is never null. */
    private static void requirePresent(String field, @Nullable Object value) {
        if (value == null) {
            throw Problems.badRequest("transaction.%s: expected a value, found none".formatted(field));
        }
    }
}
