package io.synfinance.agent.exporter;

import io.synfinance.agent.config.AccessConfig;
import io.synfinance.agent.config.ExporterConfig;
import io.synfinance.agent.config.TlsConfig;
import io.synfinance.agent.logging.AgentLog;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How the port is secured: not at all, unless configured; then nothing of it is ever loaded. */
final class PortSecurity {

    private final ExporterConfig config;
    private final @Nullable TlsSockets tls;
    private final Guard guard;
    private final KnownHosts hosts;

    private PortSecurity(ExporterConfig config, @Nullable TlsSockets tls, Guard guard, KnownHosts hosts) {
        this.config = config;
        this.tls = tls;
        this.hosts = hosts;
        this.guard = guard;
    }

    /** Reads the files once; who cannot be secured as configured is not to be open. */
    static PortSecurity of(ExporterConfig config, PortListener listener, AgentLog log) throws IOException {
        TlsConfig tls = config.tls();
        return of(config, tls == null ? null : new TlsSockets(tls, listener, log), listener, log);
    }

    private static PortSecurity of(ExporterConfig config, @Nullable TlsSockets tls, PortListener listener, AgentLog log)
            throws IOException {
        AccessConfig access = config.access();
        return new PortSecurity(
                config,
                tls,
                access == null ? Guard.NONE : new CredentialsGuard(access, listener, log),
                new KnownHosts(config));
    }

    /** The same otherwise; connections go on where TLS is as it was. */
    PortSecurity with(ExporterConfig changed, PortListener listener, AgentLog log) throws IOException {
        TlsConfig before = config.tls();
        TlsConfig now = changed.tls();
        boolean isLike = before != null && now != null && now.isLike(before);
        return isLike ? of(changed, tls, listener, log) : of(changed, listener, log);
    }

    boolean isEncrypted() {
        return tls != null;
    }

    Guard guard() {
        return guard;
    }

    KnownHosts hosts() {
        return hosts;
    }

    /** How connections are secured, as the files say now. */
    Transport transport() {
        return tls == null ? Transport.PLAIN : tls.transport();
    }
}
