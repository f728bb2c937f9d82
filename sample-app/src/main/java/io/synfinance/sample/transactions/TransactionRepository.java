package io.synfinance.sample.transactions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The latest transactions, in the database; the oldest make room. */
@Repository
public final class TransactionRepository implements TransactionHistory {

    /** More would tell a detector nothing new. */
    private static final int LONGEST_HISTORY = 200;

    private final JdbcTemplate jdbc;
    private final TransactionOperations inTransaction;
    private final StorageProperties storage;

    TransactionRepository(JdbcTemplate jdbc, TransactionOperations inTransaction, StorageProperties storage) {
        this.jdbc = jdbc;
        this.inTransaction = inTransaction;
        this.storage = storage;
    }

    /** Keeps the transactions; one whose id is known already stays as it was. */
    public void save(List<LabelledTransaction> transactions) {
        List<@Nullable Object[]> rows =
                transactions.stream().map(TransactionRow::write).toList();
        inTransaction.executeWithoutResult(status -> {
            jdbc.batchUpdate(TransactionRow.INSERT, rows);
            forgetTheOldest();
        });
    }

    @Override
    public Optional<Transaction> find(String id) {
        return findLabelled(id).map(LabelledTransaction::transaction);
    }

    public Optional<LabelledTransaction> findLabelled(String id) {
        return jdbc.query("select * from transactions where id = ?", TransactionRow::read, id).stream()
                .findFirst();
    }

    @Override
    public List<Transaction> ofCustomer(String customerId, Instant from, Instant until) {
        return between("customer_id", customerId, from, until);
    }

    @Override
    public List<Transaction> ofMerchant(String merchantId, Instant from, Instant until) {
        return between("merchant_id", merchantId, from, until);
    }

    @Override
    public List<Transaction> lastOfCustomer(String customerId, int count) {
        return jdbc.query(
                "select * from transactions where customer_id = ? order by occurred_at desc limit ?",
                TransactionRow::readPayment,
                customerId,
                count);
    }

    /** The transactions that came in last. */
    public List<Transaction> last(int count) {
        return jdbc.query(
                "select * from transactions order by arrival desc limit ?", TransactionRow::readPayment, count);
    }

    /** When the last transaction of those with ids that begin so took place. */
    public Optional<Instant> lastTime(String idPrefix) {
        OffsetDateTime last = jdbc.queryForObject(
                "select max(occurred_at) from transactions where id like ?", OffsetDateTime.class, idPrefix + "%");
        return Optional.ofNullable(last).map(OffsetDateTime::toInstant);
    }

    private List<Transaction> between(String column, String id, Instant from, Instant until) {
        return jdbc.query(
                "select * from transactions where " + column
                        + " = ? and occurred_at >= ? and occurred_at < ? order by occurred_at desc limit ?",
                TransactionRow::readPayment,
                id,
                from.atOffset(ZoneOffset.UTC),
                until.atOffset(ZoneOffset.UTC),
                LONGEST_HISTORY);
    }

    private void forgetTheOldest() {
        jdbc.update(
                "delete from transactions where arrival <= (select max(arrival) from transactions) - ?",
                storage.keep());
    }
}
