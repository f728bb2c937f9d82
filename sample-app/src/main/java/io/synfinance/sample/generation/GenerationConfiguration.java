package io.synfinance.sample.generation;

import io.synfinance.sample.customers.CustomerDirectory;
import io.synfinance.sample.merchants.MerchantDirectory;
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

    @Bean
    TransactionGenerator transactionGenerator(World world, GenerationProperties properties) {
        long seed = properties.seed() == 0 ? ThreadLocalRandom.current().nextLong() : properties.seed();
        return new TransactionGenerator(world, seed, properties.start(), properties.mix());
    }
}
