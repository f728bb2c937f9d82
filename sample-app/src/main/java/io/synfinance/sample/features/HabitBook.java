package io.synfinance.sample.features;

import io.synfinance.sample.customers.Customer;
import io.synfinance.sample.transactions.TransactionHistory;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Component;

/** The habits of customers, learnt from their last payments and kept for a while in the cache {@code features}. */
@Component
public class HabitBook {

    private static final int PAYMENTS = 100;

    private final TransactionHistory history;

    public HabitBook(TransactionHistory history) {
        this.history = history;
    }

    @Cacheable(cacheNames = "features", key = "#customer.id")
    public Habit of(Customer customer) {
        return Habit.learnt(customer, history.lastOfCustomer(customer.id(), PAYMENTS));
    }
}
