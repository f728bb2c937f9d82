package io.synfinance.sample.transactions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened before a payment; the latest comes first. */
public interface TransactionHistory {

    Optional<Transaction> find(String id);

    /** A customer's transactions from a moment on until, but not at, another. */
    List<Transaction> ofCustomer(String customerId, Instant from, Instant until);

    /** A merchant's transactions from a moment on until, but not at, another. */
    List<Transaction> ofMerchant(String merchantId, Instant from, Instant until);

    /** A customer's last transactions. */
    List<Transaction> lastOfCustomer(String customerId, int count);
}
