package io.synfinance.agent.config;

import java.util.regex.Pattern;

/** The keys that secure the port: a slip in one must not leave it open. */
final class SecurityKeys {

    private static final Pattern IN_SECTION = Pattern.compile("exporter_(tls|auth)_");

    /** A section that stands too far to the left, as in {@code tls: {key-file: …}} without {@code exporter:} above it. */
    private static final Pattern MISPLACED = Pattern.compile("(tls|auth)(_.*)?");

    private static final Pattern WORDS = Pattern.compile("(^|_)(tls|ssl|https|auth|authentication|token|users?|password"
            + "|keystore|certificate|credentials|client_ca)(_|$)");

    private SecurityKeys() {}

    /** Whether a key, in whatever spelling, stands in a section that secures the port. */
    static boolean contain(String key) {
        return IN_SECTION.matcher(ConfigSources.normalise(key)).lookingAt();
    }

    /**
     * Whether a key that nobody knows sounds like one, or has taken the place of the sections, as in {@code exporter: [auth]}. A
     * variable may be the application's own, {@code SYNFINANCE_AUTH_URL}.
     */
    static boolean soundLike(String key, boolean isOfVariable) {
        String normalised = ConfigSources.normalise(key);
        boolean ours = normalised.startsWith("exporter_")
                || (!isOfVariable && MISPLACED.matcher(normalised).matches());
        return normalised.equals("exporter")
                || (ours && WORDS.matcher(normalised).find());
    }
}
