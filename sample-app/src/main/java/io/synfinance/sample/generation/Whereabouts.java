package io.synfinance.sample.generation;

import io.synfinance.sample.customers.Customer;
import io.synfinance.sample.geography.City;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where customers are: mostly at home, now and then on a journey that took its time. */
final class Whereabouts {

    private static final double LEAVES_HOME = 0.03;
    private static final double RETURNS = 0.4;
    /** Enough to fly anywhere in India, airports included. */
    private static final Duration JOURNEY = Duration.ofHours(7);

    private final Dice dice;
    private final Map<String, Stay> stays = new HashMap<>();

    Whereabouts(Dice dice) {
        this.dice = dice;
    }

    City of(Customer customer, Instant at) {
        Stay last = stays.getOrDefault(customer.id(), new Stay(customer.city(), Instant.EPOCH));
        City now = last.seen().plus(JOURNEY).isBefore(at) ? afterJourney(customer, last.city()) : last.city();
        stays.put(customer.id(), new Stay(now, at));
        return now;
    }

    private City afterJourney(Customer customer, City last) {
        boolean home = last == customer.city();
        if (home) {
            return dice.chance(LEAVES_HOME) ? dice.oneOf(List.of(City.values())) : last;
        }
        return dice.chance(RETURNS) ? customer.city() : last;
    }

    private record Stay(City city, Instant seen) {}
}
