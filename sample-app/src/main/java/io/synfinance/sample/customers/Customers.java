package io.synfinance.sample.customers;

import java.util.Optional;

/** Where customers are looked up. */
public interface Customers {

    Optional<Customer> find(String id);
}
