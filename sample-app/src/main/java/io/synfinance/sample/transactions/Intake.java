package io.synfinance.sample.transactions;

import io.synfinance.sample.problems.Problems;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Takes payments in: those that are known by their id, and new ones, which are stored first. */
@Component
public final class Intake {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

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
        requireValid(sent);
        save(sent);
        return sent;
    }

    private static void requireValid(Transaction sent) {
        requirePresent("id", sent.id());
        requirePresent("kind", sent.kind());
        requirePresent("at", sent.at());
        if (!ID.matcher(sent.id()).matches()) {
            throw Problems.badRequest("transaction.id: expected 1 to 64 letters, digits, '_' or '-'");
        }
        if (sent.at().isBefore(EARLIEST) || sent.at().isAfter(LATEST)) {
            throw Problems.badRequest("transaction.at: expected %s to %s".formatted(EARLIEST, LATEST));
        }
    }

    private void save(Transaction sent) {
        try {
            transactions.save(List.of(new LabelledTransaction(sent, null)));
        } catch (DataIntegrityViolationException doesNotFit) {
            throw Problems.badRequest("transaction: a value is too long or too large to be kept");
        }
    }

    /** JSON knows nothing of what is never null. */
    private static void requirePresent(String field, @Nullable Object value) {
        if (value == null) {
            throw Problems.badRequest("transaction.%s: expected a value, found none".formatted(field));
        }
    }
}
