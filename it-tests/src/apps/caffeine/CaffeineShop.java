package apps.caffeine;

import apps.cache.Shop;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Caffeine, bounded or not. */
public final class CaffeineShop extends Shop {

    private final Cache<String, String> cache;

    private CaffeineShop(boolean bounded) {
        cache = bounded
                ? Caffeine.newBuilder().maximumSize(10).build()
                : Caffeine.newBuilder().build();
    }

    public static void main(String[] args) throws IOException {
        new CaffeineShop(args[0].equals("bounded")).open();
    }

    @Override
    protected String find(String key) {
        return cache.getIfPresent(key);
    }

    @Override
    protected void put(String key, String value) {
        cache.put(key, value);
    }

    @Override
    protected int findAll(List<String> keys) {
        return cache.getAllPresent(keys).size();
    }

    @Override
    protected String load(String key, Function<String, String> loader) {
        return cache.get(key, loader);
    }
}
