package io.synfinance.sample.generation;

import io.synfinance.sample.geography.City;
import io.synfinance.sample.merchants.Category;
import io.synfinance.sample.merchants.Merchant;
import io.synfinance.sample.transactions.EntryMode;
import io.synfinance.sample.transactions.PaymentMethod;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Frauds with somebody's card or payment message. */
final class CardPatterns {

    private static final int FAR_KM = 600;
    private static final List<Category> RESOLD = List.of(Category.ELECTRONICS, Category.JEWELLERY, Category.GIFT_CARDS);
    private static final List<Category> EVERYDAY = List.of(Category.RECHARGE, Category.FASHION, Category.GIFT_CARDS);

    private CardPatterns() {}

    /** The holder pays at home; within the hour the stripe is swiped in a city far away. */
    static void cloning(Script script) {
        Draft genuine = script.honest(script.inPerson(Category.FUEL));
        City far = script.dice.oneOf(genuine.city.beyond(FAR_KM));
        Duration wait = script.dice.minutes(5, 40);
        for (int swipe = 0; swipe < 2; swipe++) {
            Draft clone = script.inPerson(script.dice.oneOf(RESOLD)).in(far).after(wait);
            script.fraud(clone.inPerson(EntryMode.MAGSTRIPE, shop(clone)));
            wait = wait.plus(script.dice.minutes(3, 15));
        }
    }

    /** Four taps for costly goods in the victim's own city, within the hour. */
    static void stolen(Script script) {
        Duration wait = Duration.ZERO;
        for (int tap = 0; tap < 4; tap++) {
            Draft draft = script.inPerson(script.dice.oneOf(RESOLD)).after(wait);
            draft.inPerson(EntryMode.CONTACTLESS, shop(draft));
            script.fraud(draft.times(script.dice.between(2, 5)));
            wait = wait.plus(script.dice.minutes(4, 18));
        }
    }

    /** A bot tries a card number with payments of a few rupees, seconds apart, at one shop. */
    static void testing(Script script) {
        String bot = script.strangeDevice();
        Draft first = script.online(Category.RECHARGE).from(bot);
        Duration wait = Duration.ZERO;
        for (int attempt = 0; attempt < 6; attempt++) {
            Draft draft = script.copy(first)
                    .online(PaymentMethod.CARD, shop(first))
                    .from(bot)
                    .after(wait);
            script.fraud(draft.of(script.dice.rupees(1, 30)));
            wait = wait.plus(script.dice.seconds(4, 25));
        }
    }

    /** An honest payment, and twice the same again within two minutes. */
    static void replay(Script script) {
        Draft original = script.honest(script.online(Category.FASHION));
        Duration wait = script.dice.seconds(2, 40);
        for (int again = 0; again < 2; again++) {
            script.fraud(script.copy(original).after(wait));
            wait = wait.plus(script.dice.seconds(2, 60));
        }
    }

    /** Nine purchases of usual size in as many minutes. */
    static void velocity(Script script) {
        Duration wait = Duration.ZERO;
        for (int purchase = 0; purchase < 9; purchase++) {
            script.fraud(script.online(script.dice.oneOf(EVERYDAY)).after(wait));
            wait = wait.plus(script.dice.seconds(15, 70));
        }
    }

    private static Merchant shop(Draft draft) {
        return Objects.requireNonNull(draft.merchant);
    }
}
