package io.synfinance.sample.fraud;

import io.synfinance.sample.features.Features;
import io.synfinance.sample.features.Pace;
import io.synfinance.sample.transactions.FraudType;
import io.synfinance.sample.transactions.Kind;
import java.util.List;

/** What gives frauds with a card or a payment message away. */
final class CardRules {

    private static final double FASTER_THAN_FLYING = 900;

    static final List<FraudRule> RULES = List.of(
            new FraudRule(
                    FraudType.CARD_CLONING,
                    "the stripe was read farther away than its holder can have travelled",
                    CardRules::swipedFarAway,
                    it -> Ramp.of(it.places().kmFromHome(), 100, 700)),
            new FraudRule(
                    FraudType.STOLEN_CARD,
                    "one costly tap after another for goods that sell again",
                    it -> it.channel().tapped()
                            && it.shop().resold()
                            && it.amounts().deviation() > 0.8
                            && it.pace().lastHour() >= 1,
                    it -> Ramp.of(it.amounts().deviation() + it.pace().lastHour(), 1.8, 4)),
            new FraudRule(
                    FraudType.CARD_TESTING,
                    "tiny online payments in quick succession",
                    it -> tinyOnline(it)
                            && (it.pace().tinyLastTenMinutes() >= 1
                                    || it.channel().strangeDevice()),
                    it -> Ramp.of(it.pace().tinyLastTenMinutes(), -1, 4)),
            new FraudRule(
                    FraudType.TRANSACTION_REPLAY,
                    "the same payment came in minutes ago",
                    it -> it.pace().copies() >= 1 && it.channel().online() && it.kind() == Kind.PURCHASE,
                    it -> Ramp.of(it.pace().copies(), -1, 2)),
            new FraudRule(
                    FraudType.VELOCITY_ABUSE,
                    "more purchases within ten minutes than anybody makes",
                    it -> it.pace().lastTenMinutes() >= 3 && it.channel().online() && it.kind() == Kind.PURCHASE,
                    it -> Ramp.of(it.pace().lastTenMinutes(), 1, 6)));

    private CardRules() {}

    private static boolean swipedFarAway(Features it) {
        return it.channel().magstripe()
                && it.places().kmFromHome() > 100
                && (it.places().kmPerHour() > FASTER_THAN_FLYING || it.pace().lastHour() >= 1);
    }

    private static boolean tinyOnline(Features it) {
        return it.kind() == Kind.PURCHASE
                && it.channel().online()
                && it.amounts().rupees() > 0
                && it.amounts().rupees() <= Pace.TINY;
    }
}
