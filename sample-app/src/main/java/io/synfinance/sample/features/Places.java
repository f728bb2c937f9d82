package io.synfinance.sample.features;

import io.synfinance.sample.customers.Customer;
import io.synfinance.sample.geography.City;
import io.synfinance.sample.geography.Position;
import io.synfinance.sample.transactions.Transaction;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a payment is made.
 *
 * @param kmFromHome kilometres from the customer's home
 * @param kmFromLast kilometres from the customer's last payment of the day
 * @param kmPerHour the speed that a journey from there would have taken
 * @param shippingKm kilometres from home to where the goods go, 0 where they go home
 */
public record Places(double kmFromHome, double kmFromLast, double kmPerHour, double shippingKm) {

    private static final double SHORTEST_HOURS = 1.0 / 60;

    static Places of(Context context) {
        Optional<Position> here = context.payment().position();
        Optional<Transaction> last = context.day().stream()
                .filter(earlier -> earlier.position().isPresent())
                .findFirst();
        double jump = km(here, last.flatMap(Transaction::position));
        return new Places(
                km(here, context.customer().map(Customer::home)),
                jump,
                last.map(earlier -> jump / hoursBetween(earlier, context.payment()))
                        .orElse(0.0),
                km(
                        context.customer().map(Customer::home),
                        City.titled(context.payment().shippingCity()).map(City::centre)));
    }

    private static double km(Optional<Position> from, Optional<Position> to) {
        return from.flatMap(start -> to.map(start::kmTo)).orElse(0.0);
    }

    private static double hoursBetween(Transaction earlier, Transaction later) {
        double hours = Duration.between(earlier.at(), later.at()).toMillis() / 3_600_000.0;
        return Math.max(SHORTEST_HOURS, hours);
    }
}
