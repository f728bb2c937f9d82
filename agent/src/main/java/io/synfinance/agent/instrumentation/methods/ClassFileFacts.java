package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.instrumentation.ClassFileSearch;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts of a class on its way through the gate. */
final class ClassFileFacts implements ClassFacts {

    private final ClassLoader loader;
    private final String internalName;
    private final byte[] bytes;
    private final Supertypes reader;
    private @Nullable String name;
    private @Nullable Set<String> supertypes;

    ClassFileFacts(ClassLoader loader, String internalName, byte[] bytes, Supertypes reader) {
        this.loader = loader;
        this.internalName = internalName;
        this.bytes = bytes;
        this.reader = reader;
    }

    @Override
    public String name() {
        String known = name;
        if (known == null) {
            known = internalName.replace('/', '.');
            name = known;
        }
        return known;
    }

    @Override
    public Set<String> supertypes() {
        Set<String> known = supertypes;
        if (known == null) {
            known = reader.of(loader, bytes);
            supertypes = known;
        }
        return known;
    }

    @Override
    public boolean contains(ClassFileSearch text) {
        return text.isIn(bytes);
    }
}
