package io.synfinance.sample.generation;

import static java.util.stream.Collectors.groupingBy;

import io.synfinance.sample.customers.Customer;
import io.synfinance.sample.customers.CustomerPopulation;
import io.synfinance.sample.geography.City;
import io.synfinance.sample.merchants.Category;
import io.synfinance.sample.merchants.Merchant;
import io.synfinance.sample.merchants.MerchantPopulation;
import java.util.List;
import java.util.Map;

/** Everybody who pays and everybody who is paid. */
public final class World {

    private final List<Customer> customers;
    private final List<Merchant> merchants;
    private final Map<City, Map<Category, List<Merchant>>> shops;

    private World(List<Customer> customers, List<Merchant> merchants) {
        this.customers = customers;
        this.merchants = merchants;
        this.shops = merchants.stream().collect(groupingBy(Merchant::city, groupingBy(Merchant::category)));
    }

    /** The world of a seed and size. */
    public static World of(GenerationProperties properties) {
        long seed = properties.populationSeed();
        return new World(
                new CustomerPopulation(seed).customers(properties.customers()),
                new MerchantPopulation(seed).merchants(properties.merchantsPerCityAndCategory()));
    }

    public List<Customer> customers() {
        return customers;
    }

    public List<Merchant> merchants() {
        return merchants;
    }

    List<Merchant> shops(City city, Category category) {
        return shops.getOrDefault(city, Map.of()).getOrDefault(category, List.of());
    }
}
