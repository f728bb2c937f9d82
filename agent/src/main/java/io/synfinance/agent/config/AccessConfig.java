package io.synfinance.agent.config;

/** Who may ask the agent's port. Files that are not configured are empty, but not both. */
public final class AccessConfig {

    private final String usersFile;
    private final String tokenFile;

    AccessConfig(String usersFile, String tokenFile) {
        this.usersFile = usersFile;
        this.tokenFile = tokenFile;
    }

    /**
     * The users and the hashes of their passwords.
     *
     * @return a file
     */
    public String usersFile() {
        return usersFile;
    }

    /**
     * The bearer token.
     *
     * @return a file
     */
    public String tokenFile() {
        return tokenFile;
    }
}
