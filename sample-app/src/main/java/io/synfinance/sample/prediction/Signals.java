package io.synfinance.sample.prediction;

import io.synfinance.sample.features.Features;
import io.synfinance.sample.transactions.Kind;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What the model looks at; the weights of {@code fraud-model.properties} go by these names. */
final class Signals {

    static final List<Signal> ALL = List.of(
            amount("amount.deviation", it -> it.amounts().deviation(), 4),
            amount("amount.credit-used", it -> it.amounts().creditUsed(), 2),
            amount("amount.points-share", it -> it.amounts().pointsShare(), 1),
            amount("amount.earlier-below-limit", it -> it.amounts().earlierBelowLimit(), 2),
            fact("amount.below-limit", it -> it.amounts().belowLimit()),
            amount("place.km-from-home", it -> it.places().kmFromHome(), 1_000),
            amount("place.km-per-hour", it -> it.places().kmPerHour(), 1_200),
            amount("pace.last-ten-minutes", it -> it.pace().lastTenMinutes(), 5),
            amount("pace.tiny-last-ten-minutes", it -> it.pace().tinyLastTenMinutes(), 3),
            amount("pace.copies", it -> it.pace().copies(), 2),
            amount("pace.hours-outside", it -> it.pace().hoursOutside(), 6),
            fact("channel.strange-device", it -> it.channel().strangeDevice()),
            fact(
                    "channel.stripe-far-away",
                    it -> it.channel().magstripe() && it.places().kmFromHome() > 100),
            fact("channel.costly-tap", it -> it.channel().tapped() && it.shop().resold()),
            fact(
                    "account.young-and-costly",
                    it -> it.account().young() && it.amounts().deviation() > 1),
            fact(
                    "account.passes-on",
                    it -> it.account().passedOn() > 0.85 && it.account().passedOn() <= 1.02),
            fact("account.disputes-own-purchase", it -> it.account().disputesOwnPurchase()),
            amount("account.refunds-today", it -> it.account().refundsToday(), 2),
            fact("account.refunds-more-than-paid", it -> it.account().refundedShare() > 1.01),
            fact(
                    "transfer.by-stranger",
                    it -> it.kind() == Kind.TRANSFER_OUT && it.channel().strangeDevice()),
            fact("shop.strange-and-far-shipping", Signals::strangeAndFarShipping),
            fact("shop.resold", it -> it.shop().resold()),
            amount("shop.risk", it -> it.shop().risk(), 1),
            amount(
                    "shop.round-tickets",
                    it -> it.shop().roundTicket() ? it.shop().roundTicketsLastHour() : 0,
                    3));

    private Signals() {}

    static double[] of(Features features) {
        return ALL.stream().mapToDouble(signal -> signal.of(features)).toArray();
    }

    private static boolean strangeAndFarShipping(Features it) {
        return it.channel().strangeDevice() && it.places().shippingKm() > 300;
    }

    /** A number as a share of what is already much of it, cut off there. */
    private static Signal amount(String name, ToDoubleFunction<Features> reading, double much) {
        return new Signal(name, it -> Math.max(-1, Math.min(1, reading.applyAsDouble(it) / much)));
    }

    private static Signal fact(String name, Predicate<Features> reading) {
        return new Signal(name, it -> reading.test(it) ? 1 : 0);
    }
}
