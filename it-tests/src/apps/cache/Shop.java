package apps.cache;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Looks things up in a cache in every way that the library has: as many hits as misses each time. */
public abstract class Shop {

    /** Null if it is not there. */
    protected abstract String find(String key);

    protected abstract void put(String key, String value);

    /** Null if the library cannot load. */
    protected String load(String key, Function<String, String> loader) {
        return null;
    }

    /** How many are there; -1 if the library cannot look up several at once. */
    protected int findAll(List<String> keys) {
        return -1;
    }

    /** The same, and what is not there is loaded. */
    protected int loadAll(List<String> keys) {
        return -1;
    }

    /** Does what it has to do, says how many hits that were, and waits. */
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
        int hits = 2;
        int found = findAll(Arrays.asList("hat", "scarf"));
        if (found >= 0) {
            require(found == 1);
            hits++;
        }
        int loaded = loadAll(Arrays.asList("hat", "gloves"));
        if (loaded >= 0) {
            require(loaded == 2);
            hits++;
        }
        System.out.println("READY " + hits);
        System.in.read();
    }

    private static void require(boolean asWithoutAgent) {
        if (!asWithoutAgent) {
            throw new AssertionError();
        }
    }
}
