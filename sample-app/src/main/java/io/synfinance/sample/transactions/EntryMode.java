package io.synfinance.sample.transactions;

/** How a payment was entered. */
public enum EntryMode {
    CHIP,
    CONTACTLESS,
    MAGSTRIPE,
    QR,
    ONLINE;

    /** Whether the card itself was at the till. */
    public boolean cardPresent() {
        return this == CHIP || this == CONTACTLESS || this == MAGSTRIPE;
    }
}
