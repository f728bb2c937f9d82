package io.synfinance.agent.instrumentation.methods;

import java.util.AbstractCollection;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;

/** What a stream has given so far, of which nothing but the number is kept: it may never end. */
final class Given extends AbstractCollection<Object> {

    private final AtomicInteger items = new AtomicInteger();
    private final AtomicInteger found = new AtomicInteger();

    void addOne() {
        items.incrementAndGet();
    }

    /** Notes that one of them is what was looked for. */
    void foundOne() {
        found.incrementAndGet();
    }

    int found() {
        return found.get();
    }

    @Override
    public int size() {
        return items.get();
    }

    @Override
    public Iterator<Object> iterator() {
        return Collections.emptyIterator();
    }
}
