package apps.caffeine;

import apps.cache.Shop;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Caffeine, whose values come later. */
public final class AsyncShop extends Shop {

    private final AsyncCache<String, String> cache =
            Caffeine.newBuilder().maximumSize(10).buildAsync();

    public static void main(String[] args) throws IOException {
        new AsyncShop().open();
    }

    @Override
    protected String find(String key) {
        CompletableFuture<String> value = cache.getIfPresent(key);
        return value == null ? null : value.join();
    }

    @Override
    protected void put(String key, String value) {
        cache.put(key, CompletableFuture.completedFuture(value));
    }

    @Override
    protected String load(String key, Function<String, String> loader) {
        return cache.get(key, loader).join();
    }
}
