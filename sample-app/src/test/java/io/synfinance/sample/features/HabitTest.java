package io.synfinance.sample.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfinance.sample.customers.Customer;
import io.synfinance.sample.customers.CustomerPopulation;
import io.synfinance.sample.merchants.Category;
import io.synfinance.sample.transactions.EntryMode;
import io.synfinance.sample.transactions.Kind;
import io.synfinance.sample.transactions.PaymentMethod;
import io.synfinance.sample.transactions.Transaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HabitTest {

    private final Customer customer = new CustomerPopulation(1).customers(1).get(0);

    @Test
    void withoutPaymentsWhatTheCustomerDeclaredCounts() {
        assertThat(Habit.learnt(customer, List.of()).centre()).isCloseTo(Math.log(customer.spending()), within(1e-9));
    }

    @Test
    void whoPaysMoreLearnsALargerHabit() {
        Habit thrifty = Habit.learnt(customer, Collections.nCopies(50, groceries(200)));
        Habit lavish = Habit.learnt(customer, Collections.nCopies(50, groceries(5_000)));

        assertThat(lavish.deviation(groceries(5_000))).isLessThan(thrifty.deviation(groceries(5_000)));
    }

    @Test
    void aMissingAmountDeviatesFromNothing() {
        assertThat(Habit.UNKNOWN.deviation(groceries(0))).isZero();
    }

    private Transaction groceries(int rupees) {
        return new Transaction(
                "txn-1",
                Kind.PURCHASE,
                customer.id(),
                "mer-1",
                Category.GROCERIES,
                BigDecimal.valueOf(rupees),
                "INR",
                Instant.EPOCH,
                PaymentMethod.UPI,
                EntryMode.QR,
                customer.upiHandle(),
                customer.devices().get(0),
                "Mumbai",
                null,
                null,
                null,
                900,
                0,
                null);
    }
}
