package io.synfinance.agent.config;

/** The keys that secure the port: a slip in one must not leave it open. */
final class SecurityKeys {

    private static final String[] SECTIONS = {"exporter_tls", "exporter_auth"};

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
