package io.synfinance.it.harness;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A JDK of this machine by its feature version (8, 17, 25 …), fetched where it is missing and can be.
 *
 * <p>Looked for, in this order: the system property {@code synfinance.jdk.<n>}, the variables {@code JAVA_HOME_<n>_X64},
 * {@code JAVA_HOME_<n>_ARM64} and {@code JAVA_HOME_<n>}, the JVM that runs the tests, {@code JAVA_HOME}, the usual
 * folders of system packages, SDKMAN and IDEs, and the cache {@code ~/.cache/synfinance/jdks}, which
 * {@code provide-jdks.sh} fills.
 */
public final class Jdk {

    private static final JdkSearch SEARCH = JdkSearch.ofThisMachine();
    private static final Map<Integer, Jdk> FOUND = new ConcurrentHashMap<>();
    private static final Map<Integer, String> FAILURES = new ConcurrentHashMap<>();

    private final Path home;
    private final String version;

    Jdk(Path home, String version) {
        this.home = home;
        this.version = version;
    }

    /** That JDK. Without it the calling test is skipped, and where the variable {@code CI} is true it fails. */
    public static Jdk of(int feature) {
        return FOUND.computeIfAbsent(feature, Jdk::findOrProvide);
    }

    /** The JDK that runs the tests. */
    public static Jdk current() {
        return of(Runtime.version().feature());
    }

    /** Whether this machine has that JDK already; nothing is fetched. */
    public static boolean available(int feature) {
        return SEARCH.find(feature).isPresent();
    }

    public Path home() {
        return home;
    }

    public Path java() {
        return program("java");
    }

    /** A program in its folder {@code bin}. */
    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** The whole version, as in {@code 17.0.15} or {@code 1.8.0_482}. */
    public String version() {
        return version;
    }

    public int feature() {
        return feature(version);
    }

    @Override
    public String toString() {
        return "JDK " + version + " in " + home;
    }

    /** 8 of {@code 1.8.0_482}, 21 of {@code 21.0.12.1}, 27 of {@code 27-ea}. */
    static int feature(String version) {
        String[] parts = version.split("[^0-9]+", 3);
        return Integer.parseInt(parts[0].equals("1") ? parts[1] : parts[0]);
    }

    private static Jdk findOrProvide(int feature) {
        Optional<Jdk> found = SEARCH.find(feature);
        if (found.isPresent()) {
            return found.get();
        }
        String failure = FAILURES.computeIfAbsent(feature, JdkSearch::provide);
        return SEARCH.find(feature).orElseGet(() -> missing(feature, failure));
    }

    private static Jdk missing(int feature, String failure) {
        throw Fetched.missing("JDK " + feature + " is not on this machine and could not be fetched (" + failure
                + "): install it and name it with JAVA_HOME_" + feature + " or -Dsynfinance.jdk." + feature);
    }
}
