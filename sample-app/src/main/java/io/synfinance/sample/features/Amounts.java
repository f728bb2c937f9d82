package io.synfinance.sample.features;

import io.synfinance.sample.transactions.Kind;
import io.synfinance.sample.transactions.Transaction;
import java.time.Duration;
import java.util.List;

/**
 * The size of a payment.
 *
 * @param deviation standard deviations above the customer's habit
 * @param belowLimit whether it ends within two percent beneath a limit of card networks or tax law
 * @param earlierBelowLimit how many payments of the day did so before
 * @param creditUsed the share of the credit limit that the day's purchases use up, this one included
 * @param pointsShare the share that loyalty points pay
 */
public record Amounts(
        double rupees,
        double deviation,
        boolean belowLimit,
        int earlierBelowLimit,
        double creditUsed,
        double pointsShare) {

    /** Contactless without PIN, tax number, and report to the authorities. */
    private static final List<Integer> LIMITS = List.of(5_000, 50_000, 200_000);

    private static final double CLOSE = 0.98;
    private static final Duration DAY = Duration.ofDays(1);

    static Amounts of(Context context, Habit habit) {
        Transaction payment = context.payment();
        return new Amounts(
                payment.rupees(),
                habit.deviation(payment),
                endsBelowLimit(payment),
                context.count(DAY, Amounts::endsBelowLimit),
                creditUsed(context),
                payment.rupees() > 0 ? payment.pointsRedeemed() / payment.rupees() : 0);
    }

    private static boolean endsBelowLimit(Transaction payment) {
        return LIMITS.stream().anyMatch(limit -> payment.rupees() >= CLOSE * limit && payment.rupees() < limit);
    }

    private static double creditUsed(Context context) {
        double limit = context.customer()
                .map(customer -> customer.creditLimit().doubleValue())
                .orElse(0.0);
        double earlier = context.within(DAY, Kind.PURCHASE)
                .mapToDouble(Transaction::rupees)
                .sum();
        double now =
                context.payment().kind() == Kind.PURCHASE ? context.payment().rupees() : 0;
        return limit > 0 ? (earlier + now) / limit : 0;
    }
}
