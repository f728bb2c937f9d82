package io.synfinance.agent.config;

import java.util.regex.Pattern;

/** The keys that secure the port: a slip in one must not leave it open. */
final class SecurityKeys {

    private static final String[] SECTIONS = {"exporter_tls", "exporter_auth"};

    /** A section that stands too far to the left, as in {@code tls: {key-file: …}} without {@code exporter:} above it. */
    private static final Pattern MISPLACED = Pattern.compile("(tls|auth)(_.*)?");

    private static final Pattern WORDS = Pattern.compile("(^|_)(tls|ssl|https|auth|authentication|token|users?|password"
            + "|keystore|certificate|credentials|client_ca)(_|$)");

    private SecurityKeys() {}

    /** Whether a key, in whatever spelling, stands in a section that secures the port. */
    static boolean contain(String key) {
        String normalised = ConfigSources.normalise(key);
        for (String section : SECTIONS) {
            if (normalised.startsWith(section + "_")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a key that nobody knows sounds like one; a variable may be the application's own, {@code SYNFINANCE_AUTH_URL}. */
    static boolean soundLike(String key, boolean isOfVariable) {
        String normalised = ConfigSources.normalise(key);
        boolean ours = normalised.startsWith("exporter_")
                || (!isOfVariable && MISPLACED.matcher(normalised).matches());
        return ours && WORDS.matcher(normalised).find();
    }

    /** Whether a key that nobody knows stands where such a section should, as in {@code exporter: {auth: /etc/users}}. */
    static boolean areReplacedBy(String key) {
        String normalised = ConfigSources.normalise(key);
        for (String section : SECTIONS) {
            if ((section + "_").startsWith(normalised + "_")) {
                return true;
            }
        }
        return false;
    }
}
