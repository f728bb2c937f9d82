package io.synfinance.sample.generation;

import static java.util.Comparator.comparing;

import io.synfinance.sample.customers.Customer;
import io.synfinance.sample.transactions.FraudType;
import io.synfinance.sample.transactions.LabelledTransaction;
import io.synfinance.sample.transactions.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.PriorityQueue;

/**
 * All payments of the world in the order of their time. Its own clock advances with them; nights are quiet. Frauds are
 * started whenever the share of fraudulent payments lags behind the wanted one, and their payments wait here for their
 * moment.
 */
final class PaymentStream {

    private static final List<FraudType> TYPES = List.of(FraudType.values());
    private static final double PAYMENTS_A_DAY = 6;
    private static final double SECONDS_A_DAY = 86_400;
    private static final double NIGHT = 8;
    private static final double OUT_OF_HOURS = 0.02;
    private static final double STARTS_AT_ONCE = 0.2;
    private static final double HONEST_RETURN = 0.004;
    private static final double SECOND_CUP = 0.003;
    private static final int CANDIDATES = 30;

    private final World world;
    private final Dice dice;
    private final OrdinaryPayments ordinary;
    private final Flaws flaws;
    private final PriorityQueue<LabelledTransaction> waiting = new PriorityQueue<>(
            comparing((LabelledTransaction it) -> it.transaction().at())
                    .thenComparing(it -> it.transaction().id()));
    private Instant now;
    private double fraudsOwed;

    PaymentStream(World world, long seed, Instant start) {
        this.world = world;
        this.dice = new Dice(seed);
        this.ordinary = new OrdinaryPayments(world, dice);
        this.flaws = new Flaws(dice);
        this.now = start;
    }

    LabelledTransaction next(Mix mix) {
        fraudsOwed += mix.fraudRate();
        planAhead();
        LabelledTransaction next = nextInTime();
        now = next.transaction().at();
        return dice.chance(mix.flawRate()) ? flaws.spoil(next) : next;
    }

    private void planAhead() {
        if (fraudsOwed > 0 && dice.chance(STARTS_AT_ONCE)) {
            FraudType type = dice.oneOf(TYPES);
            Script script = new Script(type, world, dice, ordinary, now);
            FraudPatterns.unfold(type, script);
            plan(script);
        }
        if (dice.chance(HONEST_RETURN)) {
            planHonest(ShopPatterns::honestReturn);
        }
        if (dice.chance(SECOND_CUP)) {
            planHonest(ShopPatterns::secondCup);
        }
    }

    private void planHonest(FraudPattern lookalike) {
        Script script = new Script(null, world, dice, ordinary, now);
        lookalike.unfold(script);
        plan(script);
    }

    private void plan(Script script) {
        waiting.addAll(script.scenes());
        fraudsOwed -=
                script.scenes().stream().filter(LabelledTransaction::fraudulent).count();
    }

    private LabelledTransaction nextInTime() {
        Instant at = now.plus(dice.waiting(secondsBetween()));
        LabelledTransaction planned = waiting.peek();
        if (planned != null && !planned.transaction().at().isAfter(at)) {
            return waiting.remove();
        }
        Transaction payment = ordinary.payment(somebodyAwake(at), at).issued();
        return new LabelledTransaction(payment, null);
    }

    private double secondsBetween() {
        int hour = hour(now);
        double mean = SECONDS_A_DAY / (PAYMENTS_A_DAY * world.customers().size());
        return hour >= 1 && hour < 6 ? NIGHT * mean : mean;
    }

    private Customer somebodyAwake(Instant at) {
        Customer candidate = dice.oneOf(world.customers());
        for (int tried = 0; tried < CANDIDATES && !awake(candidate, at); tried++) {
            candidate = dice.oneOf(world.customers());
        }
        return candidate;
    }

    private boolean awake(Customer customer, Instant at) {
        return customer.hoursOutside(hour(at)) == 0 || dice.chance(OUT_OF_HOURS);
    }

    private static int hour(Instant at) {
        return at.atOffset(Transaction.INDIA).getHour();
    }
}
