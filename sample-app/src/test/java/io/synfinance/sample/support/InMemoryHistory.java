package io.synfinance.sample.support;

import io.synfinance.sample.transactions.Transaction;
import io.synfinance.sample.transactions.TransactionHistory;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A history without a database; transactions are added in the order of their time. */
public final class InMemoryHistory implements TransactionHistory {

    private final Map<String, Transaction> byId = new HashMap<>();
    private final Map<String, Deque<Transaction>> byCustomer = new HashMap<>();
    private final Map<String, Deque<Transaction>> byMerchant = new HashMap<>();

    public void add(Transaction transaction) {
        byId.put(transaction.id(), transaction);
        of(byCustomer, transaction.customerId()).addFirst(transaction);
        of(byMerchant, transaction.merchantId()).addFirst(transaction);
    }

    @Override
    public Optional<Transaction> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Transaction> ofCustomer(String customerId, Instant from, Instant until) {
        return between(of(byCustomer, customerId), from, until);
    }

    @Override
    public List<Transaction> ofMerchant(String merchantId, Instant from, Instant until) {
        return between(of(byMerchant, merchantId), from, until);
    }

    @Override
    public List<Transaction> lastOfCustomer(String customerId, int count) {
        return of(byCustomer, customerId).stream().limit(count).toList();
    }

    private static Deque<Transaction> of(Map<String, Deque<Transaction>> index, @Nullable String key) {
        return index.computeIfAbsent(String.valueOf(key), unseen -> new ArrayDeque<>());
    }

    private static List<Transaction> between(Collection<Transaction> latestFirst, Instant from, Instant until) {
        return latestFirst.stream()
                .filter(transaction -> transaction.at().isBefore(until))
                .takeWhile(transaction -> !transaction.at().isBefore(from))
                .toList();
    }
}
