package io.synfinance.sample.fraud;

import io.synfinance.sample.features.Features;
import io.synfinance.sample.transactions.FraudType;
import io.synfinance.sample.transactions.Kind;
import java.util.List;

/** What gives frauds with an account away. */
final class AccountRules {

    static final List<FraudRule> RULES = List.of(
            new FraudRule(
                    FraudType.ACCOUNT_TAKEOVER,
                    "a large sum leaves from a strange device, out of hours or far from home",
                    AccountRules::strangerMovesMoney,
                    it -> Ramp.of(it.pace().hoursOutside(), 0, 3) / 2
                            + Ramp.of(it.amounts().rupees(), 10_000, 40_000) / 2),
            new FraudRule(
                    FraudType.SYNTHETIC_IDENTITY,
                    "an account of a few days spends many times what is usual",
                    it -> it.kind() == Kind.PURCHASE
                            && it.account().young()
                            && it.amounts().deviation() > 1.3,
                    it -> Ramp.of(it.amounts().deviation(), 0.8, 3)),
            new FraudRule(
                    FraudType.FIRST_PARTY_FRAUD,
                    "the own device uses up the credit limit within a day",
                    AccountRules::drawsTheLimit,
                    it -> Ramp.of(it.amounts().creditUsed(), 0.2, 1)),
            new FraudRule(
                    FraudType.MULE_ACCOUNT,
                    "what came in leaves again at once",
                    it -> it.account().passedOn() > 0.85
                            && it.account().passedOn() <= 1.02
                            && it.account().receivedLately() >= 10_000,
                    it -> Ramp.of(it.account().receivedLately(), 0, 50_000)),
            new FraudRule(
                    FraudType.LOYALTY_ABUSE,
                    "points pay for nearly all of it",
                    it -> it.amounts().pointsShare() > 0.8,
                    it -> Ramp.of(it.account().pointsPaymentsToday(), -1, 2)));

    private AccountRules() {}

    private static boolean strangerMovesMoney(Features it) {
        return it.kind() == Kind.TRANSFER_OUT
                && it.channel().strangeDevice()
                && it.amounts().rupees() >= 10_000
                && (it.pace().hoursOutside() > 0 || it.places().kmFromHome() > 100);
    }

    /** Beyond three times the limit, the sum is a slip of the point rather than a crime. */
    private static boolean drawsTheLimit(Features it) {
        return it.kind() == Kind.PURCHASE
                && !it.account().young()
                && it.channel().online()
                && !it.channel().strangeDevice()
                && it.amounts().deviation() > 0.8
                && it.amounts().creditUsed() > 0.45
                && it.amounts().creditUsed() < 3;
    }
}
