package io.synfinance.sample.transactions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.synfinance.sample.geography.Position;
import io.synfinance.sample.merchants.Category;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it arrives; what may be absent is absent in real messages too. Nothing in it says whether it is fraud.
 *
 * @param instrument the masked card or UPI handle
 * @param deviceId the customer's phone or browser, or the shop's terminal where the card was present
 * @param shippingCity where goods bought online go, unless home
 * @param accountAgeDays how old the account was, 0 where that is unknown
 * @param pointsRedeemed loyalty points used, a rupee each
 * @param originalId the transaction that a refund or chargeback takes back
 */
public record Transaction(
        String id,
        Kind kind,
        @Nullable String customerId,
        @Nullable String merchantId,
        @Nullable Category category,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        Instant at,
        @Nullable PaymentMethod method,
        @Nullable EntryMode entry,
        @Nullable String instrument,
        @Nullable String deviceId,
        @Nullable String city,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String shippingCity,
        int accountAgeDays,
        int pointsRedeemed,
        @Nullable String originalId) {

    /** India has one time zone and no summer time. */
    public static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);

    /** The amount in rupees, 0 where it is missing. */
    public double rupees() {
        return amount == null ? 0 : amount.doubleValue();
    }

    /** The hour of the day in India. */
    public int hour() {
        return at.atOffset(INDIA).getHour();
    }

    public Optional<Position> position() {
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(new Position(latitude, longitude));
    }

    @JsonIgnore
    public boolean isOnline() {
        return entry == EntryMode.ONLINE;
    }

    @JsonIgnore
    public boolean isCardPresent() {
        return entry != null && entry.cardPresent();
    }

    /** Whether the other is this payment once more, but for its number and time. */
    public boolean repeats(Transaction other) {
        return kind == other.kind
                && Objects.equals(customerId, other.customerId)
                && Objects.equals(merchantId, other.merchantId)
                && Double.compare(rupees(), other.rupees()) == 0
                && Objects.equals(instrument, other.instrument)
                && Objects.equals(deviceId, other.deviceId);
    }
}
