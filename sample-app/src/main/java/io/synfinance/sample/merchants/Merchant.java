package io.synfinance.sample.merchants;

import io.synfinance.sample.geography.City;

/** A shop; its risk runs from 0 (trusted) to 1, as an acquirer rates it from past disputes. */
public record Merchant(String id, String name, Category category, City city, double risk) {}
