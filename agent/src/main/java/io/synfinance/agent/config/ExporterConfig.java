package io.synfinance.agent.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the agent serves its metrics, and to whom. */
public final class ExporterConfig {

    private final boolean enabled;
    private final String refusal;
    private final String host;
    private final int port;
    private final List<String> allowedHosts;
    private final @Nullable TlsConfig tls;
    private final @Nullable AccessConfig access;

    private ExporterConfig(
            boolean enabled,
            String refusal,
            String host,
            int port,
            List<String> allowedHosts,
            @Nullable TlsConfig tls,
            @Nullable AccessConfig access) {
        this.enabled = enabled;
        this.refusal = refusal;
        this.host = host;
        this.port = port;
        this.allowedHosts = allowedHosts;
        this.tls = tls;
        this.access = access;
    }

    static ExporterConfig read(ConfigReader reader) {
        TlsConfig tls = TlsConfig.read(reader);
        String users = reader.read(Setting.AUTH_USERS_FILE);
        String token = reader.read(Setting.AUTH_TOKEN_FILE);
        return new ExporterConfig(
                reader.read(Setting.EXPORTER_ENABLED),
                "",
                reader.read(Setting.EXPORTER_HOST),
                reader.read(Setting.EXPORTER_PORT),
                MetricsConfig.words(reader.read(Setting.EXPORTER_ALLOWED_HOSTS)),
                tls.isWanted() ? tls : null,
                (users + token).isEmpty() ? null : new AccessConfig(users, token));
    }

    /** The same without a port, where it would be open to more than was meant. */
    ExporterConfig closed(String reason) {
        return new ExporterConfig(false, reason, host, port, allowedHosts, tls, access);
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
     * Whether there is no port because it would be less secure than meant.
     *
     * @return true if something of its security is not in force
     */
    public boolean isRefused() {
        return !refusal.isEmpty();
    }

    /**
     * Why there is no port although there should be.
     *
     * @return half a sentence, empty if nothing is wrong
     */
    public String refusal() {
        return refusal;
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

    /**
     * By which names the port may be asked, besides those that it knows anyway.
     *
     * @return names, empty by default: then scrapes may use any
     */
    public List<String> allowedHosts() {
        return allowedHosts;
    }

    /**
     * How the port is encrypted.
     *
     * @return null if it is not
     */
    public @Nullable TlsConfig tls() {
        return tls;
    }

    /**
     * Who may ask.
     *
     * @return null if everybody may
     */
    public @Nullable AccessConfig access() {
        return access;
    }
}
