package io.synfinance.sample.fraud;

import io.synfinance.sample.features.Features;
import io.synfinance.sample.transactions.FraudType;
import io.synfinance.sample.transactions.Kind;
import java.util.List;

/** What gives frauds around a sale away. */
final class ShopRules {

    static final List<FraudRule> RULES = List.of(
            new FraudRule(
                    FraudType.MERCHANT_COLLUSION,
                    "round sums of many customers at one merchant within the hour",
                    it -> it.shop().roundTicket() && it.shop().roundTicketsLastHour() >= 1,
                    it -> Ramp.of(
                            it.shop().roundTicketsLastHour() + 2 * it.shop().risk(), 0, 4)),
            new FraudRule(
                    FraudType.AMOUNT_MANIPULATION,
                    "amounts end just beneath a limit",
                    it -> it.amounts().belowLimit() && it.amounts().earlierBelowLimit() >= 1,
                    it -> Ramp.of(it.amounts().earlierBelowLimit(), -2, 1)),
            new FraudRule(
                    FraudType.REFUND_FRAUD,
                    "more is given back than was paid",
                    it -> it.kind() == Kind.REFUND
                            && (it.account().refundedShare() > 1.01
                                    || it.account().refundsToday() >= 1),
                    it -> Ramp.of(it.account().refundsToday() + it.account().refundedShare(), 0, 3)),
            new FraudRule(
                    FraudType.FRIENDLY_FRAUD,
                    "the purchase in dispute was made on the own device",
                    it -> it.account().disputesOwnPurchase(),
                    it -> Ramp.of(it.amounts().rupees(), -3_000, 9_000)),
            new FraudRule(
                    FraudType.SHIPPING_FRAUD,
                    "costly goods from a strange device go far from home",
                    ShopRules::strangerShipsFarAway,
                    it -> Ramp.of(it.amounts().deviation() + it.places().shippingKm() / 500, 0, 3)));

    private ShopRules() {}

    private static boolean strangerShipsFarAway(Features it) {
        return it.kind() == Kind.PURCHASE
                && it.channel().strangeDevice()
                && it.shop().resold()
                && it.places().shippingKm() > 300;
    }
}
