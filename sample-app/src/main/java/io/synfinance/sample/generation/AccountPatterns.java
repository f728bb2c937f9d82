package io.synfinance.sample.generation;

import io.synfinance.sample.geography.City;
import io.synfinance.sample.merchants.Category;
import io.synfinance.sample.transactions.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Frauds with an account: somebody else's, an invented one, or one's own. */
final class AccountPatterns {

    private static final int FAR_KM = 400;
    private static final List<Category> COSTLY = List.of(Category.ELECTRONICS, Category.TRAVEL, Category.JEWELLERY);

    private AccountPatterns() {}

    /** Between one and four at night, from a strange device far away, large sums leave. */
    static void takeover(Script script) {
        Instant night = script.nextBetween(1, 4);
        String stranger = script.strangeDevice();
        City far = script.dice.oneOf(script.victim.city().beyond(FAR_KM));
        for (int time = 0; time < 3; time++) {
            Draft draft = script.draft().in(far);
            draft.at = night.plus(script.dice.minutes(0, 10));
            script.fraud(draft.transfer(Kind.TRANSFER_OUT, script.dice.rupees(20_000, 90_000))
                    .from(stranger));
        }
    }

    /** An account of a few days spends many times what is usual. */
    static void syntheticIdentity(Script script) {
        String instrument = script.dice.id("card");
        int age = script.dice.whole(2, 20);
        for (int time = 0; time < 3; time++) {
            Draft draft = script.online(script.dice.oneOf(COSTLY));
            draft.accountAgeDays = age;
            draft.instrument = instrument;
            script.fraud(draft.times(script.dice.between(4, 9)).after(script.dice.minutes(0, 240)));
        }
    }

    /** The holder, at home and on the own device, uses up the whole limit in an afternoon. */
    static void firstParty(Script script) {
        Duration wait = Duration.ZERO;
        for (int time = 0; time < 4; time++) {
            Draft draft = script.online(script.dice.oneOf(COSTLY)).after(wait);
            script.fraud(draft.of(shareOf(script.victim.creditLimit(), script.dice.between(0.3, 0.5))));
            wait = wait.plus(script.dice.minutes(15, 70));
        }
    }

    /** Money comes in, and nearly all of it leaves within half an hour; twice. */
    static void mule(Script script) {
        Duration wait = Duration.ZERO;
        for (int round = 0; round < 2; round++) {
            BigDecimal sum = script.dice.rupees(20_000, 90_000);
            script.honest(script.draft().transfer(Kind.TRANSFER_IN, sum).after(wait));
            wait = wait.plus(script.dice.minutes(3, 25));
            BigDecimal most = shareOf(sum, script.dice.between(0.9, 0.99));
            script.fraud(script.draft().transfer(Kind.TRANSFER_OUT, most).after(wait));
            wait = wait.plus(script.dice.minutes(30, 90));
        }
    }

    /** Points pay for gift cards and journeys, four times within two hours. */
    static void loyalty(Script script) {
        Duration wait = Duration.ZERO;
        for (int time = 0; time < 4; time++) {
            Draft draft = script.online(script.dice.oneOf(List.of(Category.GIFT_CARDS, Category.TRAVEL)));
            draft.points = (int) (draft.amount.doubleValue() * script.dice.between(0.9, 1));
            script.fraud(draft.after(wait));
            wait = wait.plus(script.dice.minutes(5, 35));
        }
    }

    private static BigDecimal shareOf(BigDecimal sum, double share) {
        return Dice.money(sum.doubleValue() * share);
    }
}
