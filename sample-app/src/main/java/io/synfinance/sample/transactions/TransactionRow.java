package io.synfinance.sample.transactions;

import io.synfinance.sample.merchants.Category;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A transaction as a row of the table {@code transactions}. */
final class TransactionRow {

    static final String INSERT = """
            insert into transactions (id, kind, customer_id, merchant_id, category, amount, currency, occurred_at, \
            payment_method, entry_mode, instrument, device_id, city, latitude, longitude, shipping_city, \
            account_age_days, points_redeemed, original_id, truth) \
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private TransactionRow() {}

    static @Nullable Object[] write(LabelledTransaction labelled) {
        Transaction payment = labelled.transaction();
        return new @Nullable Object[] {
            payment.id(),
            payment.kind().name(),
            payment.customerId(),
            payment.merchantId(),
            name(payment.category()),
            payment.amount(),
            payment.currency(),
            payment.at().atOffset(ZoneOffset.UTC),
            name(payment.method()),
            name(payment.entry()),
            payment.instrument(),
            payment.deviceId(),
            payment.city(),
            payment.latitude(),
            payment.longitude(),
            payment.shippingCity(),
            payment.accountAgeDays(),
            payment.pointsRedeemed(),
            payment.originalId(),
            name(labelled.truth())
        };
    }

    static LabelledTransaction read(ResultSet row, int number) throws SQLException {
        return new LabelledTransaction(readPayment(row, number), constant(FraudType.class, row.getString("truth")));
    }

    static Transaction readPayment(ResultSet row, int number) throws SQLException {
        return new Transaction(
                row.getString("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("customer_id"),
                row.getString("merchant_id"),
                constant(Category.class, row.getString("category")),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                constant(PaymentMethod.class, row.getString("payment_method")),
                constant(EntryMode.class, row.getString("entry_mode")),
                row.getString("instrument"),
                row.getString("device_id"),
                row.getString("city"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getString("shipping_city"),
                row.getInt("account_age_days"),
                row.getInt("points_redeemed"),
                row.getString("original_id"));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
