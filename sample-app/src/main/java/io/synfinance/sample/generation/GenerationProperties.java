package io.synfinance.sample.generation;

import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The world that is generated; {@code application.yml} says what each value means.
 *
 * @param seed the same seed gives the same transactions; 0 stands for another one at every start
 */
@ConfigurationProperties("sample.generation")
public record GenerationProperties(
        @DefaultValue("0") long seed,
        @DefaultValue("20260101") long populationSeed,
        @DefaultValue("500") int customers,
        @DefaultValue("2") int merchantsPerCityAndCategory,
        @DefaultValue("0.03") double fraudRate,
        @DefaultValue("0.01") double flawRate,
        @DefaultValue("2026-01-01T03:00:00Z") Instant start) {

    public GenerationProperties {
        requireAtLeastOne("customers", customers);
        requireAtLeastOne("merchants-per-city-and-category", merchantsPerCityAndCategory);
        requireRate("fraud-rate", fraudRate);
        requireRate("flaw-rate", flawRate);
    }

    public Mix mix() {
        return new Mix(fraudRate, flawRate);
    }

    private static void requireRate(String name, double found) {
        if (!(found >= 0 && found <= Mix.HIGHEST_RATE)) {
            throw new IllegalArgumentException(
                    "sample.generation.%s: expected 0 to %s, found %s".formatted(name, Mix.HIGHEST_RATE, found));
        }
    }

    private static void requireAtLeastOne(String name, int found) {
        if (found < 1) {
            throw new IllegalArgumentException("sample.generation." + name + ": expected at least 1, found " + found);
        }
    }
}
