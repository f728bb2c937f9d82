package io.synfinance.agent.exporter;

/** What the connections of the port share. */
final class Port {

    private final EndpointTable endpoints;
    private final PortListener listener;
    private final PortLimits limits;
    private final Connections connections;
    private volatile PortSecurity security;
    private volatile boolean open = true;

    Port(EndpointTable endpoints, PortSecurity security, PortLimits limits, PortListener listener) {
        this.endpoints = endpoints;
        this.security = security;
        this.limits = limits;
        this.listener = listener;
        this.connections = new Connections(limits.connections());
    }

    EndpointTable endpoints() {
        return endpoints;
    }

    Connections connections() {
        return connections;
    }

    PortLimits limits() {
        return limits;
    }

    PortSecurity security() {
        return security;
    }

    /** Holds for connections that come, and for those that are there from their next request on, or ends them with it. */
    void use(PortSecurity next) {
        security = next;
    }

    void refused(Refusal reason) {
        listener.refused(reason.label());
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
        connections.cutOffIdle();
    }
}
