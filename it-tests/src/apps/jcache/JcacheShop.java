package apps.jcache;

import apps.cache.Shop;
import java.io.IOException;
import javax.cache.Cache;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;

/** Ehcache as a JCache. */
public final class JcacheShop extends Shop {

    private final Cache<String, String> cache = Caching.getCachingProvider()
            .getCacheManager()
            .createCache("clothes", new MutableConfiguration<String, String>().setTypes(String.class, String.class));

    public static void main(String[] args) throws IOException {
        new JcacheShop().open();
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
