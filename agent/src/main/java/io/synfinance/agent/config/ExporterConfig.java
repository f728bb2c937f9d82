package io.synfinance.agent.config;

/** Where the agent serves its metrics. */
public final class ExporterConfig {

    private final boolean enabled;
    private final String host;
    private final int port;

    ExporterConfig(boolean enabled, String host, int port) {
        this.enabled = enabled;
        this.host = host;
        this.port = port;
    }

    /**
     * Whether there is a port at all.
     *
     * @return true unless switched off
     */
    public boolean enabled() {
        return enabled;
    }

    /**
     * The address to listen on.
     *
     * @return a host name or an IP address
     */
    public String host() {
        return host;
    }

    /**
     * The port to listen on.
     *
     * @return 0-65535; 0 takes any free one
     */
    public int port() {
        return port;
    }
}
