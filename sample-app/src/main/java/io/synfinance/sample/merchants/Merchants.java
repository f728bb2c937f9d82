package io.synfinance.sample.merchants;

import java.util.Optional;

/** Where merchants are looked up. */
public interface Merchants {

    Optional<Merchant> find(String id);
}
