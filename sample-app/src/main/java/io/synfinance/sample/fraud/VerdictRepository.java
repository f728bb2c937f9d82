package io.synfinance.sample.fraud;

import io.synfinance.sample.transactions.FraudType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The latest verdict on each transaction, and the outcome once the truth is known. */
@Repository
final class VerdictRepository {

    private static final String SAVE = """
            insert into verdicts (transaction_id, fraud, fraud_type, confidence) \
            select id, ?, ?, ? from transactions where id = ? on conflict do nothing""";

    private final JdbcTemplate jdbc;

    VerdictRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what was thought before; a transaction that has made room meanwhile needs no verdict. */
    void save(Verdict verdict) {
        jdbc.update("delete from verdicts where transaction_id = ?", verdict.transactionId());
        jdbc.update(SAVE, verdict.fraud(), name(verdict.fraudType()), verdict.confidence(), verdict.transactionId());
    }

    Optional<Judgement> find(String transactionId) {
        return jdbc
                .query(
                        "select fraud, fraud_type from verdicts where transaction_id = ?",
                        VerdictRepository::judgement,
                        transactionId)
                .stream()
                .findFirst();
    }

    void close(String transactionId, Outcome outcome) {
        jdbc.update("update verdicts set outcome = ? where transaction_id = ?", outcome.name(), transactionId);
    }

    private static Judgement judgement(ResultSet row, int number) throws SQLException {
        String type = row.getString("fraud_type");
        return new Judgement(row.getBoolean("fraud"), type == null ? null : FraudType.valueOf(type));
    }

    private static @Nullable String name(@Nullable FraudType type) {
        return type == null ? null : type.name();
    }

    /** What a verdict came down to. */
    record Judgement(boolean fraud, @Nullable FraudType type) {}
}
