package io.synfinance.agent.config;

import java.util.Locale;

/** What is in force for one key, and where it comes from. */
public final class EffectiveSetting {

    private static final String HIDDEN = "********";
    private static final String[] SECRET_WORDS = {"password", "passwd", "token", "secret", "credential", "key"};

    private final String key;
    private final String value;
    private final String origin;

    EffectiveSetting(String key, String value, String origin) {
        this.key = key;
        this.value = value;
        this.origin = origin;
    }

    /**
     * The key.
     *
     * @return for example {@code exporter.port}
     */
    public String key() {
        return key;
    }

    /**
     * The value, to be shown to people.
     *
     * @return stars in place of what may be a secret, by its key; empty if there is none
     */
    public String shownValue() {
        return value.isEmpty() || !mayBeSecret() ? value : HIDDEN;
    }

    /**
     * Who has set it.
     *
     * @return for example {@code agent argument}, or {@code default}
     */
    public String origin() {
        return origin;
    }

    /** The path of a file of secrets is none itself, and where a secret is looked for is worth knowing. */
    private boolean mayBeSecret() {
        String name = key.toLowerCase(Locale.ROOT);
        if (name.endsWith("-file")) {
            return false;
        }
        for (String word : SECRET_WORDS) {
            if (name.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
