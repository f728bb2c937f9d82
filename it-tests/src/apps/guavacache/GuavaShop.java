package apps.guavacache;

import apps.cache.Shop;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Guava. */
public final class GuavaShop extends Shop {

    private final LoadingCache<String, String> cache;

    private GuavaShop(CacheLoader<String, String> loader) {
        cache = CacheBuilder.newBuilder().maximumSize(10).build(loader);
    }

    public static void main(String[] args) throws IOException {
        new GuavaShop(args[0].equals("together") ? new Together() : new OneByOne()).open();
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
    protected int loadAll(List<String> keys) {
        try {
            return cache.getAll(keys).size();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected String load(String key, Function<String, String> loader) {
        try {
            return cache.get(key, () -> loader.apply(key));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static class OneByOne extends CacheLoader<String, String> {
        @Override
        public String load(String key) {
            return "a " + key;
        }
    }

    private static final class Together extends OneByOne {
        @Override
        public Map<String, String> loadAll(Iterable<? extends String> keys) {
            Map<String, String> loaded = new HashMap<>();
            keys.forEach(key -> loaded.put(key, load(key)));
            return loaded;
        }
    }
}
