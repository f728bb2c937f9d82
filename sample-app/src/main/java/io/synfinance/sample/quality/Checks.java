package io.synfinance.sample.quality;

import io.synfinance.sample.merchants.Category;
import io.synfinance.sample.transactions.Kind;
import io.synfinance.sample.transactions.Transaction;
import java.util.List;
import java.util.function.Predicate;

/** All that is checked of a record. */
final class Checks {

    static final List<Check> MISSING = List.of(
            new Check("customer_id", it -> it.customerId() == null),
            new Check("merchant_id", it -> it.merchantId() == null && !transfer(it)),
            new Check("amount", it -> it.amount() == null),
            new Check("currency", it -> it.currency() == null),
            new Check("device_id", it -> it.deviceId() == null),
            new Check("city", it -> it.city() == null),
            new Check("location", it -> it.position().isEmpty()));

    static final List<Check> OUTLIERS = List.of(
            new Check("amount", Checks::farFromCategory),
            new Check("location", Checks::outsideIndia),
            new Check("points_redeemed", it -> it.rupees() > 0 && it.pointsRedeemed() > it.rupees()));

    private static final List<Predicate<Transaction>> SCHEMA = List.of(
            it -> it.amount() == null || it.amount().signum() > 0,
            it -> it.currency() == null || "INR".equals(it.currency()),
            it -> it.latitude() == null || Math.abs(it.latitude()) <= 90,
            it -> it.longitude() == null || Math.abs(it.longitude()) <= 180,
            it -> it.accountAgeDays() >= 0 && it.pointsRedeemed() >= 0,
            it -> !takesBack(it) || it.originalId() != null);

    /** Thirty times the median ticket, or a thirtieth of it, is more than four standard deviations off. */
    private static final double FAR = Math.log(30);

    private Checks() {}

    static boolean violatesSchema(Transaction record) {
        return SCHEMA.stream().anyMatch(rule -> !rule.test(record));
    }

    private static boolean transfer(Transaction it) {
        return it.kind() == Kind.TRANSFER_IN || it.kind() == Kind.TRANSFER_OUT;
    }

    private static boolean takesBack(Transaction it) {
        return it.kind() == Kind.REFUND || it.kind() == Kind.CHARGEBACK;
    }

    private static boolean farFromCategory(Transaction it) {
        Category category = it.category();
        return category != null && it.rupees() > 0 && Math.abs(Math.log(it.rupees() / category.medianTicket())) > FAR;
    }

    private static boolean outsideIndia(Transaction it) {
        return it.position()
                .filter(here -> here.latitude() < 6 || here.latitude() > 38)
                .or(() -> it.position().filter(here -> here.longitude() < 68 || here.longitude() > 98))
                .isPresent();
    }
}
