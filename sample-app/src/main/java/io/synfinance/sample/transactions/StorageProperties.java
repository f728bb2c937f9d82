package io.synfinance.sample.transactions;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is kept.
 *
 * @param keep the number of latest transactions that stay in the database
 */
@ConfigurationProperties("sample.storage")
record StorageProperties(@DefaultValue("100000") int keep) {

    StorageProperties {
        if (keep < 1_000) {
            throw new IllegalArgumentException("sample.storage.keep: expected at least 1000, found " + keep);
        }
    }
}
