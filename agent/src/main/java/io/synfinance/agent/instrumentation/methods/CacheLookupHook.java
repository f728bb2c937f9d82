package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.instrumentation.caches.CacheSink;
import org.jspecify.annotations.Nullable;

/** A look-up in a cache: a hit or a miss. */
final class CacheLookupHook extends BusinessHook {

    private final CacheSink sink;
    private final ValuePath cache;
    private final ValuePath hit;
    private final boolean hitIsWritten;

    /** A hook for what is written at a method; members that are empty take their defaults. */
    CacheLookupHook(RuleSite site) {
        super(site);
        sink = site.sinks().caches();
        cache = site.label("cache", ValuePath.literal(simpleName(site.className())));
        hit = site.path("hit", ValuePath.of(Root.RESULT));
        hitIsWritten = site.isWritten("hit");
    }

    @Override
    void returned(
            long nanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        String name = Values.label(cache.read(self, result, null, a, b, c, d, null));
        Object found = hit.read(self, result, null, a, b, c, d, null);
        if (hitIsWritten ? Values.truth(found) : isHit(found)) {
            sink.hits(name, 1);
        } else {
            sink.misses(name, 1);
        }
    }

    private static boolean isHit(@Nullable Object found) {
        if (found instanceof Boolean) {
            return (Boolean) found;
        }
        return found instanceof Given ? !((Given) found).isEmpty() : found != null;
    }

    private static String simpleName(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }
}
