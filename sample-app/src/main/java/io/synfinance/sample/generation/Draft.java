package io.synfinance.sample.generation;

import io.synfinance.sample.customers.Customer;
import io.synfinance.sample.geography.City;
import io.synfinance.sample.geography.Position;
import io.synfinance.sample.merchants.Category;
import io.synfinance.sample.merchants.Merchant;
import io.synfinance.sample.transactions.EntryMode;
import io.synfinance.sample.transactions.Kind;
import io.synfinance.sample.transactions.PaymentMethod;
import io.synfinance.sample.transactions.Transaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A payment in the making, which patterns of fraud bend before it is issued. */
final class Draft {

    static final String ID_PREFIX = "txn";

    final Customer customer;
    String id;
    Instant at;
    Kind kind = Kind.PURCHASE;
    Category category = Category.GROCERIES;
    BigDecimal amount = BigDecimal.ONE;
    PaymentMethod method = PaymentMethod.CARD;
    EntryMode entry = EntryMode.CHIP;
    String instrument;
    String device;
    City city;
    Position position;
    int accountAgeDays;
    int points;

    @Nullable
    Merchant merchant;

    @Nullable
    City shipping;

    @Nullable
    String originalId;

    Draft(String id, Customer customer, Instant at, City city) {
        this.id = id;
        this.customer = customer;
        this.at = at;
        this.instrument = customer.cardToken();
        this.device = customer.devices().get(0);
        this.city = city;
        this.position = city == customer.city() ? customer.home() : city.centre();
        this.accountAgeDays = (int) ChronoUnit.DAYS.between(
                customer.opened(), at.atOffset(Transaction.INDIA).toLocalDate());
    }

    /** The same payment under another number. */
    Draft copy(String newId) {
        Draft copy = new Draft(newId, customer, at, city);
        copy.kind = kind;
        copy.category = category;
        copy.amount = amount;
        copy.method = method;
        copy.entry = entry;
        copy.instrument = instrument;
        copy.device = device;
        copy.position = position;
        copy.accountAgeDays = accountAgeDays;
        copy.points = points;
        copy.merchant = merchant;
        copy.shipping = shipping;
        return copy;
    }

    Draft after(Duration wait) {
        at = at.plus(wait);
        return this;
    }

    Draft of(BigDecimal rupees) {
        amount = rupees;
        return this;
    }

    Draft times(double factor) {
        return of(Dice.money(amount.doubleValue() * factor));
    }

    Draft from(String newDevice) {
        device = newDevice;
        return this;
    }

    Draft takingBack(Draft original, Kind newKind) {
        originalId = original.id;
        kind = newKind;
        return this;
    }

    /** Paid in the shop: the device is its terminal. */
    Draft inPerson(EntryMode how, Merchant shop) {
        entry = how;
        method = how == EntryMode.QR ? PaymentMethod.UPI : PaymentMethod.CARD;
        instrument = method == PaymentMethod.UPI ? customer.upiHandle() : customer.cardToken();
        device = how == EntryMode.QR ? device : "pos-" + shop.id();
        return at(shop);
    }

    /** Paid from the customer's own device. */
    Draft online(PaymentMethod how, Merchant shop) {
        entry = EntryMode.ONLINE;
        method = how;
        instrument = method == PaymentMethod.UPI ? customer.upiHandle() : customer.cardToken();
        device = customer.devices().get(0);
        return at(shop);
    }

    /** From account to account. */
    Draft transfer(Kind direction, BigDecimal rupees) {
        kind = direction;
        category = Category.TRANSFER;
        merchant = null;
        entry = EntryMode.ONLINE;
        method = PaymentMethod.UPI;
        instrument = customer.upiHandle();
        device = customer.devices().get(0);
        return of(rupees);
    }

    Draft in(City newCity) {
        city = newCity;
        position = newCity.centre();
        return this;
    }

    Transaction issued() {
        return new Transaction(
                id,
                kind,
                customer.id(),
                merchant == null ? null : merchant.id(),
                category,
                amount,
                "INR",
                at,
                method,
                entry,
                instrument,
                device,
                city.title(),
                position.latitude(),
                position.longitude(),
                shipping == null ? null : shipping.title(),
                accountAgeDays,
                points,
                originalId);
    }

    private Draft at(Merchant shop) {
        merchant = shop;
        category = shop.category();
        return this;
    }
}
