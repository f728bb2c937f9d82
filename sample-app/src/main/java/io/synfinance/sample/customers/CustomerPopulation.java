package io.synfinance.sample.customers;

import io.synfinance.sample.geography.City;
import io.synfinance.sample.geography.Position;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The customers of a seed; names, cards and handles are made up and belong to nobody. */
public final class CustomerPopulation {

    private static final List<String> FIRST_NAMES = words(
            "Aarav Diya Ishaan Ananya Kabir Meera Rohan Priya Vikram Lakshmi Arjun Fatima Gurpreet Joseph Nandini");
    private static final List<String> LAST_NAMES =
            words("Sharma Iyer Patel Reddy Banerjee Singh Nair Khan Das Kulkarni Gupta Fernandes Chauhan Bora");
    private static final double NIGHT_OWLS = 0.05;
    private static final LocalDate NEWEST_ACCOUNT = LocalDate.of(2025, 6, 30);

    private final Random random;

    public CustomerPopulation(long seed) {
        random = new Random(seed);
    }

    public List<Customer> customers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::customer).toList();
    }

    private Customer customer(int number) {
        City city = oneOf(List.of(City.values()));
        Position home = city.centre().shifted(scatter(0.08), scatter(0.08));
        double spending = Math.exp(scatter(0.4));
        boolean nightOwl = random.nextDouble() < NIGHT_OWLS;
        return new Customer(
                "cust-%05d".formatted(number),
                oneOf(FIRST_NAMES) + ' ' + oneOf(LAST_NAMES),
                city,
                home.latitude(),
                home.longitude(),
                spending,
                nightOwl ? 17 : 6 + random.nextInt(4),
                nightOwl ? 4 : 21 + random.nextInt(3),
                BigDecimal.valueOf(Math.round(15 * spending) + 5L).multiply(BigDecimal.valueOf(10_000)),
                NEWEST_ACCOUNT.minusDays(random.nextInt(3_000)),
                "card-****%04d".formatted(random.nextInt(10_000)),
                "upi-****%05d@synbank".formatted(number),
                devices(number));
    }

    private List<String> devices(int number) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(device -> "dev-%05d-%d".formatted(number, device))
                .toList();
    }

    private static List<String> words(String words) {
        return List.of(words.split(" ", -1));
    }

    private double scatter(double deviation) {
        return deviation * random.nextGaussian();
    }

    private <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
