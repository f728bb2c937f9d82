package io.synfinance.agent.instrumentation;

import io.synfinance.agent.bootstrap.Companions;
import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** Makes the companion of a woven class. Companions of one library in one class loader see each other's classes. */
final class CompanionFactory extends Companions {

    private final Map<String, Library> targets;

    /** Loaders hold their library's loader, so they are held weakly; their companions hold them. */
    private final Map<ClassLoader, Map<Library, WeakReference<CompanionLoader>>> loaders = new WeakHashMap<>();

    /** A factory for the companions of these libraries, by internal names of their targets. */
    CompanionFactory(Map<String, Library> targets) {
        this.targets = targets;
    }

    @Override
    protected Object computeValue(Class<?> woven) {
        Library library = targets.get(woven.getName().replace('.', '/'));
        if (library == null) {
            throw new IllegalStateException("not instrumented, so without a companion: " + woven.getName());
        }
        try {
            String name = library.companionOf(woven.getName());
            Constructor<?> constructor =
                    Class.forName(name, true, loader(library, woven)).getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no companion for " + woven.getName(), e);
        }
    }

    private CompanionLoader loader(Library library, Class<?> woven) {
        ClassLoader beside = woven.getClassLoader();
        synchronized (loaders) {
            Map<Library, WeakReference<CompanionLoader>> besideThat =
                    loaders.computeIfAbsent(beside, key -> new HashMap<>());
            WeakReference<CompanionLoader> known = besideThat.get(library);
            @Nullable CompanionLoader loader = known == null ? null : known.get();
            if (loader == null) {
                loader = new CompanionLoader(beside, library.room(), TargetClass.renamingFor(woven)::translate);
                besideThat.put(library, new WeakReference<>(loader));
            }
            return loader;
        }
    }
}
