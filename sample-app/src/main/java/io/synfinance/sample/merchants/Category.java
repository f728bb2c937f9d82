package io.synfinance.sample.merchants;

/**
 * What a merchant sells: its ISO 18245 merchant category code, the median ticket in rupees, how widely tickets scatter
 * (the standard deviation of their logarithm) and how many of a hundred purchases fall to it.
 */
public enum Category {
    GROCERIES(5411, 650, 0.60, 25),
    DINING(5812, 450, 0.55, 18),
    FUEL(5541, 1_200, 0.45, 8),
    TRANSPORT(4121, 180, 0.55, 14),
    UTILITIES(4900, 1_400, 0.50, 6),
    RECHARGE(4814, 299, 0.35, 7),
    PHARMACY(5912, 420, 0.60, 6),
    FASHION(5651, 1_800, 0.60, 5),
    ELECTRONICS(5732, 9_500, 0.65, 2),
    JEWELLERY(5944, 22_000, 0.65, 1),
    TRAVEL(4722, 6_500, 0.60, 2),
    GIFT_CARDS(5815, 1_000, 0.50, 1),
    CINEMA(7832, 500, 0.45, 4),
    EDUCATION(8220, 12_000, 0.55, 1),
    /** Money from account to account, where there is no merchant. */
    TRANSFER(4829, 3_000, 0.80, 0);

    private final int code;
    private final double medianTicket;
    private final double spread;
    private final int share;

    Category(int code, double medianTicket, double spread, int share) {
        this.code = code;
        this.medianTicket = medianTicket;
        this.spread = spread;
        this.share = share;
    }

    public int code() {
        return code;
    }

    public double medianTicket() {
        return medianTicket;
    }

    public double spread() {
        return spread;
    }

    public int share() {
        return share;
    }

    /** Whether the goods sell again for nearly their price, which is why thieves like them. */
    public boolean resold() {
        return this == ELECTRONICS || this == JEWELLERY || this == GIFT_CARDS;
    }
}
