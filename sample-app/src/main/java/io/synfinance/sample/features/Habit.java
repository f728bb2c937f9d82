package io.synfinance.sample.features;

import io.synfinance.sample.customers.Customer;
import io.synfinance.sample.transactions.Kind;
import io.synfinance.sample.transactions.Transaction;
import java.util.Arrays;
import java.util.List;

/**
 * How a customer's amounts usually compare with the median ticket of their category: centre and spread of the logarithm
 * of the ratio. What the customer declared counts as much as {@value #DECLARED_WEIGHT} payments.
 */
public record Habit(double centre, double spread) {

    static final int DECLARED_WEIGHT = 30;
    private static final double DECLARED_SPREAD = 0.65;

    /** What can be said of somebody unknown. */
    static final Habit UNKNOWN = new Habit(0, 1);

    static Habit learnt(Customer customer, List<Transaction> payments) {
        double[] ratios = payments.stream()
                .filter(payment -> payment.kind() == Kind.PURCHASE)
                .filter(payment -> payment.category() != null && payment.rupees() > 0)
                .mapToDouble(Habit::logRatio)
                .toArray();
        double centre = mean(ratios, Math.log(customer.spending()));
        double[] squares = Arrays.stream(ratios)
                .map(ratio -> (ratio - centre) * (ratio - centre))
                .toArray();
        return new Habit(centre, Math.sqrt(mean(squares, DECLARED_SPREAD * DECLARED_SPREAD)));
    }

    /** How many standard deviations a payment lies above (or, negative, beneath) what is usual. */
    double deviation(Transaction payment) {
        return payment.category() == null || payment.rupees() <= 0 ? 0 : (logRatio(payment) - centre) / spread;
    }

    private static double logRatio(Transaction payment) {
        double median = payment.category() == null ? 1 : payment.category().medianTicket();
        return Math.log(payment.rupees() / median);
    }

    private static double mean(double[] values, double declared) {
        double sum = DECLARED_WEIGHT * declared + Arrays.stream(values).sum();
        return sum / (DECLARED_WEIGHT + values.length);
    }
}
