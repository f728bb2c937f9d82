package apps.springcache;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring's annotations over its own maps or Caffeine: two misses and two hits by annotation, one hit without. */
public final class SpringShop {

    private SpringShop() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("caches", args[0]);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Caches.class)) {
            Clothes clothes = context.getBean(Clothes.class);
            require(clothes.find("hat").equals(clothes.find("hat")));
            require(clothes.findAlone("coat").equals(clothes.findAlone("coat")));
            System.out.println("READY 0");
            System.in.read();
        }
    }

    private static void require(boolean asWithoutAgent) {
        if (!asWithoutAgent) {
            throw new AssertionError();
        }
    }

    /** What is cached, and where. */
    @Configuration
    @EnableCaching
    public static class Caches {
        @Bean
        public CacheManager manager() {
            if (System.getProperty("caches").equals("maps")) {
                return new ConcurrentMapCacheManager();
            }
            CaffeineCacheManager manager = new CaffeineCacheManager();
            manager.setCaffeine(Caffeine.newBuilder().maximumSize(10));
            return manager;
        }

        @Bean
        public Clothes clothes() {
            return new Clothes();
        }
    }

    /** What is looked up. */
    public static class Clothes {
        @Cacheable("clothes")
        public Object find(String name) {
            return new Object();
        }

        @Cacheable("coats")
        public Object findAlone(String name) {
            return new Object();
        }
    }
}
