package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.config.MethodRuleConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.description.method.MethodDescription;

/** One rule of the configuration file, and what it has found so far. */
final class FileRule {

    private final MethodRuleConfig config;
    private final MethodPattern match;
    private final List<MethodPattern> excludes = new ArrayList<>();
    private final int limit;
    private final Set<String> found = ConcurrentHashMap.newKeySet();
    private volatile boolean refused;

    /**
     * A rule that has found nothing.
     *
     * @param limit how many methods it may find before it is refused
     * @throws IllegalArgumentException if a pattern is none; the message says what is expected and what was found
     */
    FileRule(MethodRuleConfig config, int limit) {
        this.config = config;
        this.limit = limit;
        match = MethodPattern.of(config.match());
        for (String exclude : config.excludes()) {
            excludes.add(MethodPattern.of(exclude));
        }
    }

    MethodRuleConfig config() {
        return config;
    }

    MethodPattern pattern() {
        return match;
    }

    boolean mayConcern(ClassFacts type) {
        return !refused && match.mayBeIn(type);
    }

    /** Whether a method of a class that the rule may concern is meant. */
    boolean means(MethodDescription method, ClassFacts type) {
        if (refused || !match.means(method)) {
            return false;
        }
        for (MethodPattern exclude : excludes) {
            if (exclude.mayBeIn(type) && exclude.means(method)) {
                return false;
            }
        }
        return true;
    }

    /** Notes a method; whether it is a new one. */
    boolean add(String method) {
        return found.add(method);
    }

    /** Class and name of the first of them, in their alphabetical order. */
    List<String> some(int count) {
        Set<String> names = new TreeSet<>();
        for (String method : found) {
            names.add(method.substring(0, method.indexOf('(')));
        }
        List<String> some = new ArrayList<>(names);
        return some.subList(0, Math.min(count, some.size()));
    }

    int found() {
        return found.size();
    }

    /** Whether it has just become too wide, of which it is to be told only once. */
    synchronized boolean becomesTooWide() {
        if (refused || found.size() <= limit) {
            return false;
        }
        refused = true;
        return true;
    }
}
