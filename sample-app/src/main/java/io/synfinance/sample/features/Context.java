package io.synfinance.sample.features;

import io.synfinance.sample.customers.Customer;
import io.synfinance.sample.transactions.Kind;
import io.synfinance.sample.transactions.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A payment and what came before it.
 *
 * @param day the customer's transactions of the 24 hours before, the latest first
 * @param original the payment that a refund or chargeback takes back
 */
record Context(
        Transaction payment, Optional<Customer> customer, List<Transaction> day, Optional<Transaction> original) {

    /** The customer's transactions of the last so long. */
    Stream<Transaction> within(Duration window) {
        Instant start = payment.at().minus(window);
        return day.stream().filter(earlier -> !earlier.at().isBefore(start));
    }

    Stream<Transaction> within(Duration window, Kind kind) {
        return within(window).filter(earlier -> earlier.kind() == kind);
    }

    int count(Duration window, Predicate<Transaction> which) {
        return Math.toIntExact(within(window).filter(which).count());
    }
}
