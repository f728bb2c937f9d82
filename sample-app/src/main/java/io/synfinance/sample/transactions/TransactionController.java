package io.synfinance.sample.transactions;

import io.synfinance.sample.customers.Customer;
import io.synfinance.sample.customers.Customers;
import io.synfinance.sample.problems.Problems;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows transactions. */
@RestController
final class TransactionController {

    private static final int LONGEST_LIST = 1_000;

    private final TransactionRepository transactions;
    private final Customers customers;

    TransactionController(TransactionRepository transactions, Customers customers) {
        this.transactions = transactions;
        this.customers = customers;
    }

    /** The transaction and, because it is synthetic, what it truly is. */
    @GetMapping("/api/transactions/{id}")
    LabelledTransaction transaction(@PathVariable String id) {
        return transactions.findLabelled(id).orElseThrow(() -> Problems.notFound("transaction", id));
    }

    @GetMapping("/api/customers/{id}/transactions")
    List<Transaction> ofCustomer(@PathVariable String id, @RequestParam(defaultValue = "50") int limit) {
        Problems.within("limit", 1, LONGEST_LIST, limit);
        Customer customer = customers.find(id).orElseThrow(() -> Problems.notFound("customer", id));
        return transactions.lastOfCustomer(customer.id(), limit);
    }
}
