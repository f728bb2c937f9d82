package io.synfinance.it.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.TestApp;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Caches of well-known libraries, with no annotation of ours: every look-up once, under the cache's name. */
class CachesIT {

    private static final String SPRING = "org.springframework:spring-context-support:";
    private static final String SLF4J = " org.slf4j:slf4j-api:1.7.36";
    private static final String CAFFEINE = " com.github.ben-manes.caffeine:caffeine:";

    @ParameterizedTest
    @CsvSource({
        // application, argument, libraries, JDK, name of the cache
        "caffeine.CaffeineShop, bounded, com.github.ben-manes.caffeine:caffeine:2.9.3, 8, CaffeineShop",
        "caffeine.CaffeineShop, bounded, com.github.ben-manes.caffeine:caffeine:3.2.2, 17, CaffeineShop",
        "caffeine.CaffeineShop, bounded, com.github.ben-manes.caffeine:caffeine:3.2.2, 25, CaffeineShop",
        "caffeine.CaffeineShop, unbounded, com.github.ben-manes.caffeine:caffeine:2.9.3, 17, CaffeineShop",
        "caffeine.CaffeineShop, unbounded, com.github.ben-manes.caffeine:caffeine:3.2.2, 17, CaffeineShop",
        "caffeine.AsyncShop, '', com.github.ben-manes.caffeine:caffeine:2.9.3, 17, AsyncShop",
        "caffeine.AsyncShop, '', com.github.ben-manes.caffeine:caffeine:3.2.2, 17, AsyncShop",
        "guavacache.GuavaShop, '', com.google.guava:guava:20.0, 8, GuavaShop",
        "guavacache.GuavaShop, together, com.google.guava:guava:20.0, 17, GuavaShop",
        "guavacache.GuavaShop, together, com.google.guava:guava:33.4.8-jre, 17, GuavaShop",
        "guavacache.GuavaShop, '', com.google.guava:guava:33.4.8-jre, 17, GuavaShop",
        "ehcache.EhcacheShop, '', org.ehcache:ehcache:3.10.8" + SLF4J + ", 17, clothes",
        "jcache.JcacheShop, '', org.ehcache:ehcache:3.10.8 javax.cache:cache-api:1.1.1" + SLF4J + ", 17, clothes"
    })
    void everyLookUpIsCountedOnce(String app, String argument, String libraries, int jdk, String cache) {
        try (AgentUnderTest agent = start(app, argument, libraries, jdk, "cache")) {
            // when
            int hits = agent.process().awaitReady();
            // then
            assertThat(hits).isGreaterThanOrEqualTo(2);
            assertLookUps(agent.scrape(), cache, hits, hits);
            assertThat(agent.scrape().samples("synfinance_cache_hit_rate")).hasSize(1);
            assertThat(agent.scrape().sum("synfinance_agent_errors_total")).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "caffeine, " + SPRING + "5.3.39" + CAFFEINE + "2.9.3, 8",
        "caffeine, " + SPRING + "6.2.8" + CAFFEINE + "3.2.2, 17",
        "caffeine, " + SPRING + "7.0.0" + CAFFEINE + "3.2.2, 25",
        "maps, " + SPRING + "5.3.39" + CAFFEINE + "2.9.3, 8",
        "maps, " + SPRING + "6.2.8" + CAFFEINE + "3.2.2, 17",
        "maps, " + SPRING + "7.0.0" + CAFFEINE + "3.2.2, 17"
    })
    void aLookUpBySpringIsOneWhateverIsBehindIt(String caches, String libraries, int jdk) {
        try (AgentUnderTest agent = start("springcache.SpringShop", caches, libraries, jdk)) {
            // when
            agent.process().awaitReady();
            // then
            assertLookUps(agent.scrape(), "clothes", 1, 1);
            assertLookUps(agent.scrape(), "coats", 1, 1);
            assertThat(agent.scrape().samples("synfinance_cache_hits_total")).hasSize(2);
            assertThat(agent.scrape().sum("synfinance_agent_errors_total")).isZero();
        }
    }

    private static void assertLookUps(Scrape scrape, String cache, int hits, int misses) {
        assertThat(scrape.value("synfinance_cache_hits_total", "cache_type", cache))
                .isEqualTo(hits);
        assertThat(scrape.value("synfinance_cache_misses_total", "cache_type", cache))
                .isEqualTo(misses);
        assertThat(scrape.value("synfinance_cache_hit_rate", "cache_type", cache))
                .isEqualTo((double) hits / (hits + misses));
    }

    private static AgentUnderTest start(
            String app, String argument, String libraries, int jdk, String... sharedFolders) {
        // What Ehcache asks for is to be looked for in repositories that are gone; it needs it for XML only.
        String[] coordinates = libraries.split(" ", -1);
        Classpath classpath =
                libraries.contains("ehcache") ? Classpath.ofAlone(coordinates) : Classpath.of(coordinates);
        String folder = app.substring(0, app.indexOf('.'));
        String[] folders = sharedFolders.length == 0 ? new String[] {folder} : new String[] {sharedFolders[0], folder};
        Path classes = TestApp.of(folders).compile(classpath, jdk == 8 ? 8 : 17);
        return JavaCommand.named(folder + "-" + jdk)
                .jdk(Jdk.of(jdk))
                .classpath(Classpath.of(classes).and(classpath))
                .main("apps." + app)
                .args(argument)
                .startWithAgent();
    }
}
