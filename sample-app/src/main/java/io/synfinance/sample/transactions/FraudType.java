package io.synfinance.sample.transactions;

/** The ways in which a payment can be fraudulent. */
public enum FraudType {
    /** The stripe of a copied card is swiped where its holder cannot be. */
    CARD_CLONING,
    /** A stranger logs in from a new device, at night, and moves money out. */
    ACCOUNT_TAKEOVER,
    /** A merchant books sales that never took place, of round sums, on many cards. */
    MERCHANT_COLLUSION,
    /** Many purchases within minutes, before limits react. */
    VELOCITY_ABUSE,
    /** Amounts kept just beneath a limit that would ask questions. */
    AMOUNT_MANIPULATION,
    /** More is refunded than was ever paid. */
    REFUND_FRAUD,
    /** A lost card taps its way through shops whose goods sell again. */
    STOLEN_CARD,
    /** A person made of invented parts spends a young account dry. */
    SYNTHETIC_IDENTITY,
    /** The holder draws the whole credit with no wish to repay. */
    FIRST_PARTY_FRAUD,
    /** The holder disputes a purchase that was honestly delivered. */
    FRIENDLY_FRAUD,
    /** A payment message is sent again as it was. */
    TRANSACTION_REPLAY,
    /** Tiny online payments try out whether a stolen number works. */
    CARD_TESTING,
    /** Money comes in and leaves at once for elsewhere. */
    MULE_ACCOUNT,
    /** Costly goods, ordered from a strange device, go to a far address. */
    SHIPPING_FRAUD,
    /** Points are cashed in bulk by someone who did not earn them. */
    LOYALTY_ABUSE
}
