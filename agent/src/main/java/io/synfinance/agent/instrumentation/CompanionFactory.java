package io.synfinance.agent.instrumentation;

import io.synfinance.agent.bootstrap.Companions;
import java.io.IOException;
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
    private final Map<ClassLoader, Map<Renaming, Map<Library, WeakReference<CompanionLoader>>>> loaders =
            new WeakHashMap<>();

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
            CompanionLoader loader = loader(library, dialect(name, woven), woven.getClassLoader());
            Constructor<?> constructor = Class.forName(name, true, loader).getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException("no companion for " + woven.getName(), e);
        }
    }

    /** How a companion is to speak beside a woven class: one that it is all the same to is shared by all of its library. */
    private static Renaming dialect(String companion, Class<?> woven) throws IOException {
        Renaming renaming = TargetClass.renamingFor(woven);
        return renaming.changes(EngineClasses.LOCATOR.locate(companion).resolve()) ? renaming : Renaming.NONE;
    }

    /** Two dialects may be spoken in one class loader, as by the {@code HttpServlet} of javax and that of jakarta. */
    private CompanionLoader loader(Library library, Renaming dialect, ClassLoader beside) {
        synchronized (loaders) {
            Map<Library, WeakReference<CompanionLoader>> alike = loaders.computeIfAbsent(beside, key -> new HashMap<>())
                    .computeIfAbsent(dialect, key -> new HashMap<>());
            WeakReference<CompanionLoader> known = alike.get(library);
            @Nullable CompanionLoader loader = known == null ? null : known.get();
            if (loader == null) {
                loader = new CompanionLoader(beside, library.room(), dialect::translate);
                alike.put(library, new WeakReference<>(loader));
            }
            return loader;
        }
    }
}
