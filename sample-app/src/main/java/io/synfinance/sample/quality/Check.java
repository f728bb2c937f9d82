package io.synfinance.sample.quality;

import io.synfinance.sample.transactions.Transaction;
import java.util.List;
import java.util.function.Predicate;

/** A question that is asked of one field of every record. */
record Check(String field, Predicate<Transaction> flawed) {

    /** The share of flawed records, 0 where there are none at all. */
    double rate(List<Transaction> records) {
        long flaws = records.stream().filter(flawed).count();
        return records.isEmpty() ? 0 : (double) flaws / records.size();
    }
}
