package io.synfinance.sample.generation;

import io.synfinance.sample.transactions.LabelledTransaction;
import io.synfinance.sample.transactions.Transaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What goes wrong on the way: fields get lost, amounts gain zeros, places and currencies garble. */
final class Flaws {

    private static final BigDecimal SLIPPED_POINT = BigDecimal.valueOf(1_000);
    private static final List<UnaryOperator<Transaction>> FLAWS = List.of(
            it -> amended(it, null, it.amount(), it.currency(), it.deviceId(), it.latitude(), it.longitude()),
            it -> amended(it, it.merchantId(), null, it.currency(), it.deviceId(), it.latitude(), it.longitude()),
            it -> amended(it, it.merchantId(), it.amount(), it.currency(), null, it.latitude(), it.longitude()),
            it -> amended(it, it.merchantId(), it.amount(), it.currency(), it.deviceId(), null, null),
            it -> amended(it, it.merchantId(), it.amount(), it.currency(), it.deviceId(), 0.0, 0.0),
            it -> amended(it, it.merchantId(), it.amount(), "???", it.deviceId(), it.latitude(), it.longitude()),
            it -> withAmount(it, BigDecimal.valueOf(it.rupees()).multiply(SLIPPED_POINT)),
            it -> withAmount(it, BigDecimal.valueOf(it.rupees()).negate()));

    private final Dice dice;

    Flaws(Dice dice) {
        this.dice = dice;
    }

    LabelledTransaction spoil(LabelledTransaction labelled) {
        return new LabelledTransaction(dice.oneOf(FLAWS).apply(labelled.transaction()), labelled.truth());
    }

    private static Transaction withAmount(Transaction it, BigDecimal amount) {
        return amended(it, it.merchantId(), amount, it.currency(), it.deviceId(), it.latitude(), it.longitude());
    }

    private static Transaction amended(
            Transaction it,
            @Nullable String merchantId,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable String deviceId,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        return new Transaction(
                it.id(),
                it.kind(),
                it.customerId(),
                merchantId,
                it.category(),
                amount,
                currency,
                it.at(),
                it.method(),
                it.entry(),
                it.instrument(),
                deviceId,
                it.city(),
                latitude,
                longitude,
                it.shippingCity(),
                it.accountAgeDays(),
                it.pointsRedeemed(),
                it.originalId());
    }
}
