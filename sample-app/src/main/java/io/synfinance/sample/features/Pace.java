package io.synfinance.sample.features;

import io.synfinance.sample.transactions.Kind;
import io.synfinance.sample.transactions.Transaction;
import java.time.Duration;

/**
 * How fast payments follow each other.
 *
 * @param lastTenMinutes the customer's purchases of the ten minutes before
 * @param lastHour the customer's purchases of the hour before
 * @param copies payments of the five minutes before that equal this one
 * @param tinyLastTenMinutes online purchases of at most fifty rupees in the ten minutes before
 * @param hoursOutside how many hours outside the customer's usual ones
 */
public record Pace(int lastTenMinutes, int lastHour, int copies, int tinyLastTenMinutes, int hoursOutside) {

    /** Up to here an online payment is tiny, in rupees. */
    public static final double TINY = 50;

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);

    static Pace of(Context context) {
        Transaction payment = context.payment();
        return new Pace(
                context.count(TEN_MINUTES, Pace::purchase),
                context.count(HOUR, Pace::purchase),
                context.count(FIVE_MINUTES, payment::repeats),
                context.count(TEN_MINUTES, Pace::tiny),
                context.customer()
                        .map(customer -> customer.hoursOutside(payment.hour()))
                        .orElse(0));
    }

    private static boolean purchase(Transaction payment) {
        return payment.kind() == Kind.PURCHASE;
    }

    private static boolean tiny(Transaction payment) {
        return purchase(payment) && payment.isOnline() && payment.rupees() <= TINY;
    }
}
