package io.synfinance.sample.generation;

import io.synfinance.sample.customers.CustomerDirectory;
import io.synfinance.sample.merchants.MerchantDirectory;
import io.synfinance.sample.transactions.TransactionRepository;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The world, its generator, and the enrolment of everybody in the database. */
@Configuration(proxyBeanMethods = false)
class GenerationConfiguration {

    @Bean
    World world(GenerationProperties properties, CustomerDirectory customers, MerchantDirectory merchants) {
        World world = World.of(properties);
        customers.enrol(world.customers());
        merchants.enrol(world.merchants());
        return world;
    }

    /** Goes on where a kept database ends, so that its payments stay the past. */
    @Bean
    TransactionGenerator transactionGenerator(
            World world, GenerationProperties properties, TransactionRepository transactions) {
        long seed = properties.seed() == 0 ? ThreadLocalRandom.current().nextLong() : properties.seed();
        Instant start = transactions.lastTime(Draft.ID_PREFIX).orElse(properties.start());
        return new TransactionGenerator(world, seed, start, properties.mix());
    }
}
