package apps.ehcache;

import apps.cache.Shop;
import java.io.IOException;
import org.ehcache.Cache;
import org.ehcache.CacheManager;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;

/** Ehcache by itself. */
public final class EhcacheShop extends Shop {

    private final Cache<String, String> cache;

    private EhcacheShop() {
        CacheManager manager = CacheManagerBuilder.newCacheManagerBuilder().build(true);
        cache = manager.createCache(
                "clothes",
                CacheConfigurationBuilder.newCacheConfigurationBuilder(
                        String.class, String.class, ResourcePoolsBuilder.heap(10)));
    }

    public static void main(String[] args) throws IOException {
        new EhcacheShop().open();
    }

    @Override
    protected String find(String key) {
        return cache.get(key);
    }

    @Override
    protected void put(String key, String value) {
        cache.put(key, value);
    }
}
