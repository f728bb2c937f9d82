package io.synfinance.sample.generation;

import io.synfinance.sample.customers.Customer;
import io.synfinance.sample.merchants.Category;
import io.synfinance.sample.transactions.FraudType;
import io.synfinance.sample.transactions.LabelledTransaction;
import io.synfinance.sample.transactions.Transaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is going to happen in one fraud: who falls victim, and the payments that follow, honest ones among them. */
final class Script {

    final Dice dice;
    final Instant now;
    final Customer victim;
    private final World world;
    private final OrdinaryPayments ordinary;
    private final @Nullable FraudType type;
    private final List<LabelledTransaction> scenes = new ArrayList<>();

    Script(@Nullable FraudType type, World world, Dice dice, OrdinaryPayments ordinary, Instant now) {
        this.type = type;
        this.world = world;
        this.dice = dice;
        this.ordinary = ordinary;
        this.now = now;
        this.victim = anyone();
    }

    Customer anyone() {
        return dice.oneOf(world.customers());
    }

    Draft inPerson(Category category) {
        return inPerson(victim, category);
    }

    Draft inPerson(Customer customer, Category category) {
        return ordinary.inPerson(customer, now, category);
    }

    Draft online(Category category) {
        return ordinary.online(victim, now, category);
    }

    Draft draft() {
        return ordinary.draft(victim, now);
    }

    Draft copy(Draft original) {
        return original.copy(dice.id(Draft.ID_PREFIX));
    }

    String strangeDevice() {
        return dice.id("dev");
    }

    /** The next moment between two hours of the Indian day. */
    Instant nextBetween(int from, int until) {
        OffsetDateTime start = now.atOffset(Transaction.INDIA).withHour(from).withMinute(0);
        OffsetDateTime next = start.toInstant().isBefore(now) ? start.plusDays(1) : start;
        return next.toInstant().plus(dice.minutes(0, 60.0 * (until - from)));
    }

    Draft honest(Draft draft) {
        scenes.add(new LabelledTransaction(draft.issued(), null));
        return draft;
    }

    Draft fraud(Draft draft) {
        scenes.add(new LabelledTransaction(draft.issued(), type));
        return draft;
    }

    List<LabelledTransaction> scenes() {
        return scenes;
    }
}
