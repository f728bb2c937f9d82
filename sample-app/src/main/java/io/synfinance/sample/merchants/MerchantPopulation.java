package io.synfinance.sample.merchants;

import io.synfinance.sample.geography.City;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The merchants of a seed: as many shops of every category in every city. */
public final class MerchantPopulation {

    private static final List<String> NAMES =
            List.of("Annapurna", "Saraswati", "Himalaya", "Lotus", "Peacock", "Monsoon", "Banyan", "Saffron", "Ganga");
    private static final double RISKY_SHARE = 0.05;

    private final Random random;

    public MerchantPopulation(long seed) {
        random = new Random(seed);
    }

    public List<Merchant> merchants(int perCityAndCategory) {
        List<Merchant> merchants = new ArrayList<>();
        for (City city : City.values()) {
            for (Category category : Category.values()) {
                for (int shop = 0; shop < shops(category, perCityAndCategory); shop++) {
                    merchants.add(merchant(merchants.size() + 1, category, city));
                }
            }
        }
        return List.copyOf(merchants);
    }

    private static int shops(Category category, int wanted) {
        return category.share() == 0 ? 0 : wanted;
    }

    private Merchant merchant(int number, Category category, City city) {
        String name = NAMES.get(random.nextInt(NAMES.size()))
                + ' '
                + category.name().charAt(0)
                + category.name().substring(1).replace('_', ' ').toLowerCase(Locale.ROOT);
        return new Merchant("mer-%05d".formatted(number), name, category, city, risk());
    }

    private double risk() {
        boolean risky = random.nextDouble() < RISKY_SHARE;
        return risky ? 0.6 + 0.4 * random.nextDouble() : 0.3 * random.nextDouble();
    }
}
