package io.synfinance.sample.quality;

import io.synfinance.sample.generation.GenerationProperties;
import io.synfinance.sample.generation.HonestSample;
import io.synfinance.sample.generation.World;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The inspector, with honest and flawless payments of the same world for its baseline. */
@Configuration(proxyBeanMethods = false)
class QualityConfiguration {

    @Bean
    QualityInspector qualityInspector(World world, GenerationProperties properties) {
        return new QualityInspector(new Baseline(HonestSample.of(world, properties)));
    }
}
