package io.synfinance.sample.generation;

import io.synfinance.sample.customers.Customer;
import io.synfinance.sample.geography.City;
import io.synfinance.sample.merchants.Category;
import io.synfinance.sample.merchants.Merchant;
import io.synfinance.sample.transactions.EntryMode;
import io.synfinance.sample.transactions.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Frauds around a sale: by the shop, against it, or between both. */
final class ShopPatterns {

    private static final int FAR_KM = 500;
    private static final List<Integer> LIMITS = List.of(5_000, 50_000, 200_000);

    private ShopPatterns() {}

    /** A jeweller books round sums on the cards of seven customers within the hour. */
    static void collusion(Script script) {
        Merchant jeweller = Objects.requireNonNull(script.inPerson(Category.JEWELLERY).merchant);
        Duration wait = Duration.ZERO;
        for (int sale = 0; sale < 7; sale++) {
            Customer holder = script.anyone();
            Draft draft = script.inPerson(holder, Category.JEWELLERY).after(wait);
            draft.inPerson(EntryMode.CHIP, jeweller).of(BigDecimal.valueOf(5_000L * script.dice.whole(5, 16)));
            script.fraud(draft.in(jeweller.city()));
            wait = wait.plus(script.dice.minutes(2, 9));
        }
    }

    /** Three payments that end just beneath the same limit. */
    static void justBelowTheLimit(Script script) {
        int limit = script.dice.oneOf(LIMITS);
        Duration wait = Duration.ZERO;
        for (int time = 0; time < 3; time++) {
            Draft draft = script.online(Category.ELECTRONICS).after(wait);
            script.fraud(draft.of(script.dice.rupees(limit * 0.985, limit - 1.0)));
            wait = wait.plus(script.dice.minutes(10, 60));
        }
    }

    /** One purchase, taken back three times, each time for a little more. */
    static void refunds(Script script) {
        Draft bought = script.honest(script.inPerson(Category.FASHION));
        Duration wait = script.dice.minutes(10, 60);
        for (int time = 0; time < 3; time++) {
            Draft refund = script.copy(bought).takingBack(bought, Kind.REFUND).after(wait);
            script.fraud(refund.times(script.dice.between(1.05, 1.3)));
            wait = wait.plus(script.dice.minutes(10, 60));
        }
    }

    /** The holder buys on the own device at home, and disputes it hours later. */
    static void friendly(Script script) {
        Draft bought = script.honest(script.online(Category.ELECTRONICS));
        script.fraud(script.copy(bought).takingBack(bought, Kind.CHARGEBACK).after(script.dice.minutes(60, 400)));
    }

    /** Electronics, ordered twice from a strange device, go to a city far from home. */
    static void shipping(Script script) {
        String stranger = script.strangeDevice();
        City drop = script.dice.oneOf(script.victim.city().beyond(FAR_KM));
        for (int time = 0; time < 2; time++) {
            Draft draft = script.online(Category.ELECTRONICS).from(stranger).times(script.dice.between(1.5, 4));
            draft.shipping = drop;
            script.fraud(draft.after(script.dice.minutes(0, 45)));
        }
    }

    /** Not a fraud: goods that came too late or broken are sent back, or disputed after a purchase on a new phone. */
    static void honestReturn(Script script) {
        boolean dispute = script.dice.chance(0.2);
        Draft bought = script.online(Category.FASHION);
        script.honest(dispute ? bought.from(script.strangeDevice()) : bought);
        Kind kind = dispute ? Kind.CHARGEBACK : Kind.REFUND;
        script.honest(script.copy(bought).takingBack(bought, kind).after(script.dice.minutes(60, 400)));
    }

    /** Not a fraud: somebody pays for the second cup as for the first. */
    static void secondCup(Script script) {
        Draft first = script.honest(script.inPerson(Category.DINING));
        script.honest(script.copy(first).after(script.dice.minutes(3, 30)));
    }
}
