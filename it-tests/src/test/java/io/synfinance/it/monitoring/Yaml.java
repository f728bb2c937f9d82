package io.synfinance.it.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A mapping of a YAML document, asked by keys; what is not there or is something else fails the test. */
record Yaml(Map<?, ?> map) {

    static Yaml read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Yaml parse(String text) {
        return of(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    /** All documents of a stream, as {@code kubectl} writes them. */
    static List<Yaml> parseAll(String text) {
        List<Yaml> documents = new ArrayList<>();
        new Load(LoadSettings.builder().build())
                .loadAllFromString(text)
                .forEach(document -> documents.add(of(document)));
        return documents;
    }

    static String write(Object value) {
        return new Dump(DumpSettings.builder().build()).dumpToString(value);
    }

    boolean has(String key) {
        return map.containsKey(key);
    }

    /** The mapping below those keys. */
    Yaml at(String... keys) {
        Yaml found = this;
        for (String key : keys) {
            found = of(found.value(key));
        }
        return found;
    }

    String text(String key) {
        return value(key).toString();
    }

    /** A list of mappings. */
    List<Yaml> list(String key) {
        return items(key).stream().map(Yaml::of).toList();
    }

    /** The keys and values themselves, as texts. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        return texts;
    }

    List<String> texts(String key) {
        return items(key).stream().map(Object::toString).toList();
    }

    private List<?> items(String key) {
        if (value(key) instanceof List<?> items) {
            return items;
        }
        throw new AssertionError(key + " is no list in " + map);
    }

    Object value(String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new AssertionError(key + " is not in " + map);
        }
        return value;
    }

    private static Yaml of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Yaml(map);
        }
        throw new AssertionError("no mapping: " + value);
    }
}
