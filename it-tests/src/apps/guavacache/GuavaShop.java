package apps.guavacache;

import apps.cache.Shop;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Guava. */
public final class GuavaShop extends Shop {

    private final Cache<String, String> cache =
            CacheBuilder.newBuilder().maximumSize(10).build();

    public static void main(String[] args) throws IOException {
        new GuavaShop().open();
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
    protected String load(String key, Function<String, String> loader) {
        try {
            return cache.get(key, () -> loader.apply(key));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
