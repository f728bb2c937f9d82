package io.synfinance.sample.support;

import io.synfinance.sample.customers.Customer;
import io.synfinance.sample.features.FeatureEngineering;
import io.synfinance.sample.features.Features;
import io.synfinance.sample.features.HabitBook;
import io.synfinance.sample.generation.GenerationProperties;
import io.synfinance.sample.generation.TransactionGenerator;
import io.synfinance.sample.generation.World;
import io.synfinance.sample.merchants.Merchant;
import io.synfinance.sample.transactions.FraudType;
import io.synfinance.sample.transactions.LabelledTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The world of the default configuration, for a seed: payments with their features, as they would come live. */
public final class Simulation {

    private static final GenerationProperties USUAL =
            new GenerationProperties(0, 20260101, 500, 2, 0.03, 0.01, Instant.parse("2026-01-01T03:00:00Z"));

    private final World world = World.of(USUAL);
    private final InMemoryHistory history = new InMemoryHistory();
    private final TransactionGenerator generator;
    private final FeatureEngineering engineering;

    public Simulation(long seed) {
        Map<String, Customer> customers =
                world.customers().stream().collect(Collectors.toMap(Customer::id, Function.identity()));
        Map<String, Merchant> merchants =
                world.merchants().stream().collect(Collectors.toMap(Merchant::id, Function.identity()));
        generator = new TransactionGenerator(world, seed, USUAL.start(), USUAL.mix());
        engineering = new FeatureEngineering(
                id -> Optional.ofNullable(customers.get(id)),
                id -> Optional.ofNullable(merchants.get(id)),
                new HabitBook(history),
                history);
    }

    public World world() {
        return world;
    }

    public TransactionGenerator generator() {
        return generator;
    }

    /** The next payments with their features and the truth about them. */
    public List<Case> cases(int count) {
        List<Case> cases = new ArrayList<>(count);
        for (LabelledTransaction labelled : generator.generate(count)) {
            cases.add(new Case(engineering.features(labelled.transaction()), labelled.truth()));
            history.add(labelled.transaction());
        }
        return cases;
    }

    /** One payment: what may be known, and the truth. */
    public record Case(Features features, @Nullable FraudType truth) {

        public boolean fraudulent() {
            return truth != null;
        }
    }
}
