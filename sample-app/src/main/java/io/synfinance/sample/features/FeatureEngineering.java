package io.synfinance.sample.features;

import io.synfinance.sample.customers.Customer;
import io.synfinance.sample.customers.Customers;
import io.synfinance.sample.merchants.Merchant;
import io.synfinance.sample.merchants.Merchants;
import io.synfinance.sample.transactions.Transaction;
import io.synfinance.sample.transactions.TransactionHistory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns payments into features, with what directories, habits and history know. */
@Component
public final class FeatureEngineering {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Customers customers;
    private final Merchants merchants;
    private final HabitBook habits;
    private final TransactionHistory history;

    public FeatureEngineering(Customers customers, Merchants merchants, HabitBook habits, TransactionHistory history) {
        this.customers = customers;
        this.merchants = merchants;
        this.habits = habits;
        this.history = history;
    }

    @io.synfinance.annotations.FeatureEngineering
    public Features features(Transaction payment) {
        Context context = context(payment);
        return new Features(
                payment.id(),
                payment.kind(),
                Amounts.of(context, context.customer().map(habits::of).orElse(Habit.UNKNOWN)),
                Places.of(context),
                Pace.of(context),
                Channel.of(context),
                Account.of(context),
                shop(payment));
    }

    private Context context(Transaction payment) {
        Optional<Customer> customer = Optional.ofNullable(payment.customerId()).flatMap(customers::find);
        List<Transaction> day = customer.map(
                        payer -> history.ofCustomer(payer.id(), payment.at().minus(DAY), payment.at()))
                .orElse(List.of());
        return new Context(
                payment,
                customer,
                day,
                Optional.ofNullable(payment.originalId()).flatMap(history::find));
    }

    private Shop shop(Transaction payment) {
        Optional<Merchant> merchant = Optional.ofNullable(payment.merchantId()).flatMap(merchants::find);
        List<Transaction> hour = merchant.map(
                        paid -> history.ofMerchant(paid.id(), payment.at().minus(HOUR), payment.at()))
                .orElse(List.of());
        return Shop.of(payment, merchant, hour);
    }
}
