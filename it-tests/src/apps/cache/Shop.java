package apps.cache;

import java.io.IOException;
import java.util.function.Function;

/** Looks things up in a cache in every way that the library has: two hits and two misses each time. */
public abstract class Shop {

    /** Null if it is not there. */
    protected abstract String find(String key);

    protected abstract void put(String key, String value);

    /** Null if the library cannot load. */
    protected String load(String key, Function<String, String> loader) {
        return null;
    }

    /** Does what it has to do, and waits. */
    protected final void open() throws IOException {
        require(find("hat") == null);
        put("hat", "a hat");
        require("a hat".equals(find("hat")));
        if (load("coat", key -> "a coat") == null) {
            require(find("coat") == null);
            put("coat", "a coat");
            require("a coat".equals(find("coat")));
        } else {
            require("a coat".equals(load("coat", key -> "another")));
        }
        System.out.println("READY 0");
        System.in.read();
    }

    private static void require(boolean asWithoutAgent) {
        if (!asWithoutAgent) {
            throw new AssertionError();
        }
    }
}
