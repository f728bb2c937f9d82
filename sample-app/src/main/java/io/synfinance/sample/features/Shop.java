package io.synfinance.sample.features;

import io.synfinance.sample.merchants.Category;
import io.synfinance.sample.merchants.Merchant;
import io.synfinance.sample.transactions.Transaction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who is paid.
 *
 * @param risk the acquirer's rating, 0 to 1
 * @param resold whether the goods sell again for nearly their price
 * @param roundTicket whether the amount is a large multiple of five thousand rupees
 * @param roundTicketsLastHour such tickets of other customers at the merchant in the hour before
 */
public record Shop(double risk, boolean resold, boolean roundTicket, int roundTicketsLastHour) {

    static Shop of(Transaction payment, Optional<Merchant> merchant, List<Transaction> hour) {
        Category category = payment.category();
        return new Shop(
                merchant.map(Merchant::risk).orElse(0.0),
                category != null && category.resold(),
                round(payment),
                roundTickets(payment, hour));
    }

    private static int roundTickets(Transaction payment, List<Transaction> hour) {
        return Math.toIntExact(hour.stream()
                .filter(Shop::round)
                .filter(sale -> !Objects.equals(sale.customerId(), payment.customerId()))
                .count());
    }

    private static boolean round(Transaction payment) {
        return payment.rupees() >= 10_000 && payment.rupees() % 5_000 == 0;
    }
}
