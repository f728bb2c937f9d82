package io.synfinance.sample.generation;

import io.synfinance.sample.transactions.FraudType;
import java.util.EnumMap;
import java.util.Map;

/** The pattern of every type of fraud. */
final class FraudPatterns {

    private static final Map<FraudType, FraudPattern> PATTERNS = new EnumMap<>(Map.ofEntries(
            Map.entry(FraudType.CARD_CLONING, CardPatterns::cloning),
            Map.entry(FraudType.STOLEN_CARD, CardPatterns::stolen),
            Map.entry(FraudType.CARD_TESTING, CardPatterns::testing),
            Map.entry(FraudType.TRANSACTION_REPLAY, CardPatterns::replay),
            Map.entry(FraudType.VELOCITY_ABUSE, CardPatterns::velocity),
            Map.entry(FraudType.ACCOUNT_TAKEOVER, AccountPatterns::takeover),
            Map.entry(FraudType.SYNTHETIC_IDENTITY, AccountPatterns::syntheticIdentity),
            Map.entry(FraudType.FIRST_PARTY_FRAUD, AccountPatterns::firstParty),
            Map.entry(FraudType.MULE_ACCOUNT, AccountPatterns::mule),
            Map.entry(FraudType.LOYALTY_ABUSE, AccountPatterns::loyalty),
            Map.entry(FraudType.MERCHANT_COLLUSION, ShopPatterns::collusion),
            Map.entry(FraudType.AMOUNT_MANIPULATION, ShopPatterns::justBelowTheLimit),
            Map.entry(FraudType.REFUND_FRAUD, ShopPatterns::refunds),
            Map.entry(FraudType.FRIENDLY_FRAUD, ShopPatterns::friendly),
            Map.entry(FraudType.SHIPPING_FRAUD, ShopPatterns::shipping)));

    private FraudPatterns() {}

    static void unfold(FraudType type, Script script) {
        PATTERNS.getOrDefault(type, quiet -> {}).unfold(script);
    }
}
