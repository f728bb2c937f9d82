package io.synfinance.sample.generation;

import io.synfinance.annotations.TransactionGeneration;
import io.synfinance.sample.transactions.LabelledTransaction;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The source of synthetic payments: one stream, from which every call takes the next ones. */
public final class TransactionGenerator {

    private final PaymentStream stream;
    private final Mix usual;

    public TransactionGenerator(World world, long seed, Instant start, Mix usual) {
        this.stream = new PaymentStream(world, seed, start);
        this.usual = usual;
    }

    /** The next payments in the usual mix. */
    @TransactionGeneration
    public List<LabelledTransaction> generate(int count) {
        return take(count, usual);
    }

    /** The next payments in a mix of their own. */
    @TransactionGeneration
    public List<LabelledTransaction> generate(int count, Mix mix) {
        return take(count, mix);
    }

    Mix usual() {
        return usual;
    }

    private synchronized List<LabelledTransaction> take(int count, Mix mix) {
        return Stream.generate(() -> stream.next(mix)).limit(count).toList();
    }
}
