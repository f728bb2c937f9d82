package io.synfinance.sample.generation;

import io.synfinance.sample.customers.Customer;
import io.synfinance.sample.geography.City;
import io.synfinance.sample.merchants.Category;
import io.synfinance.sample.merchants.Merchant;
import io.synfinance.sample.transactions.EntryMode;
import io.synfinance.sample.transactions.Kind;
import io.synfinance.sample.transactions.PaymentMethod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Honest payments, with what is odd in honest ones too: gifts sent far away, new phones, points, worn-out chips, large
 * purchases.
 */
final class OrdinaryPayments {

    private static final List<Category> BY_SHARE = byShare();
    private static final List<EntryMode> AT_THE_TILL =
            List.of(EntryMode.QR, EntryMode.QR, EntryMode.QR, EntryMode.CHIP, EntryMode.CHIP, EntryMode.CONTACTLESS);
    private static final double ONLINE = 0.35;
    private static final double WORN_OUT_CHIP = 0.02;
    private static final double NEW_DEVICE = 0.01;
    private static final double GIFT = 0.03;
    private static final double PAYS_WITH_POINTS = 0.03;
    private static final double NEW_ACCOUNT = 0.01;
    private static final double TRANSFER = 0.04;

    private final World world;
    private final Dice dice;
    private final Whereabouts whereabouts;

    OrdinaryPayments(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
        this.whereabouts = new Whereabouts(dice);
    }

    Draft payment(Customer customer, Instant at) {
        return dice.chance(TRANSFER) ? transfer(customer, at) : purchase(customer, at);
    }

    Draft purchase(Customer customer, Instant at) {
        Category category = dice.oneOf(BY_SHARE);
        return oddities(dice.chance(ONLINE) ? online(customer, at, category) : inPerson(customer, at, category));
    }

    Draft inPerson(Customer customer, Instant at, Category category) {
        Draft draft = draft(customer, at);
        draft.inPerson(till(), dice.oneOf(world.shops(draft.city, category)));
        return draft.of(ticket(customer, category));
    }

    Draft online(Customer customer, Instant at, Category category) {
        PaymentMethod method = dice.chance(0.5) ? PaymentMethod.CARD : PaymentMethod.UPI;
        return draft(customer, at).online(method, anyShop(category)).of(ticket(customer, category));
    }

    Draft draft(Customer customer, Instant at) {
        return new Draft(dice.id(Draft.ID_PREFIX), customer, at, whereabouts.of(customer, at));
    }

    Merchant anyShop(Category category) {
        return dice.oneOf(world.shops(dice.oneOf(List.of(City.values())), category));
    }

    private Draft transfer(Customer customer, Instant at) {
        Kind direction = dice.chance(0.3) ? Kind.TRANSFER_IN : Kind.TRANSFER_OUT;
        return draft(customer, at).transfer(direction, ticket(customer, Category.TRANSFER));
    }

    private Draft oddities(Draft draft) {
        if (dice.chance(NEW_ACCOUNT)) {
            draft.accountAgeDays = dice.whole(1, 29);
        }
        return draft.entry == EntryMode.ONLINE ? onlineOddities(draft) : draft;
    }

    private Draft onlineOddities(Draft draft) {
        if (dice.chance(GIFT)) {
            draft.shipping = dice.oneOf(List.of(City.values()));
        }
        if (dice.chance(PAYS_WITH_POINTS)) {
            draft.points = (int) (draft.amount.doubleValue() * dice.between(0.05, 0.6));
        }
        return dice.chance(NEW_DEVICE) ? draft.from(dice.id("dev")) : draft;
    }

    private EntryMode till() {
        EntryMode entry = dice.oneOf(AT_THE_TILL);
        return entry == EntryMode.CHIP && dice.chance(WORN_OUT_CHIP) ? EntryMode.MAGSTRIPE : entry;
    }

    private BigDecimal ticket(Customer customer, Category category) {
        double scatter = Math.exp(dice.normal(category.spread()));
        return Dice.money(category.medianTicket() * customer.spending() * scatter);
    }

    private static List<Category> byShare() {
        List<Category> hundred = new ArrayList<>();
        for (Category category : Category.values()) {
            for (int each = 0; each < category.share(); each++) {
                hundred.add(category);
            }
        }
        return List.copyOf(hundred);
    }
}
