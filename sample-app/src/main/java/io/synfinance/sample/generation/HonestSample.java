package io.synfinance.sample.generation;

import io.synfinance.sample.transactions.LabelledTransaction;
import io.synfinance.sample.transactions.Transaction;
import java.util.List;
import java.util.stream.Stream;

/** Payments of a world as they would be without fraud and flaws, always the same ones. */
public final class HonestSample {

    private static final int SIZE = 5_000;
    private static final Mix HONEST = new Mix(0, 0);

    private HonestSample() {}

    public static List<Transaction> of(World world, GenerationProperties properties) {
        PaymentStream stream = new PaymentStream(world, properties.populationSeed(), properties.start());
        return Stream.generate(() -> stream.next(HONEST))
                .limit(SIZE)
                .map(LabelledTransaction::transaction)
                .toList();
    }
}
