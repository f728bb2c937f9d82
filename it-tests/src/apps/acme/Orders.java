package com.acme;

import java.util.Arrays;
import java.util.List;

/** Implements the interface by way of another. */
final class Orders implements SortedRepository {

    @Override
    public List<String> findAll() {
        return Arrays.asList(findFirst(), load());
    }

    @Override
    public String findFirst() {
        return "first";
    }

    @Override
    public String load() {
        return "any";
    }

    String place(Card order) {
        return order.cardNumber;
    }

    /** What nobody should see. */
    static final class Card {
        final String cardNumber = "4111";
    }
}
