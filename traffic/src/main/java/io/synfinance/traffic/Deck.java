package io.synfinance.traffic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Visits in a random order, but in the same proportions every time that the deck has gone through. */
final class Deck {

    private final List<Visit> cards = new ArrayList<>();
    private final Random random = new Random();
    private int next;

    /** Adds so many of the same kind. */
    Deck with(int count, Visit visit) {
        cards.addAll(Collections.nCopies(count, visit));
        next = cards.size();
        return this;
    }

    synchronized Visit draw() {
        if (next == cards.size()) {
            Collections.shuffle(cards, random);
            next = 0;
        }
        return cards.get(next++);
    }

    int size() {
        return cards.size();
    }
}
