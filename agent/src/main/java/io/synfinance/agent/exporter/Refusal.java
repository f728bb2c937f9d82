package io.synfinance.agent.exporter;

import java.util.Locale;

/** Why the port did not do what a client wanted. */
enum Refusal {
    /** All threads that answer were busy: 429. */
    BUSY,
    /** No right credentials: 401, or 429 after too many wrong ones. */
    UNAUTHORIZED,
    /** The client took too long to send or to read. */
    SLOW,
    /** The connection had to give way to a newer one. */
    CROWDED,
    /** The request could not be understood, or was too large. */
    MALFORMED,
    /** It was asked by a name that is not its own: 421. */
    HOST,
    /** There was no agreement on TLS, or no right client certificate. */
    TLS;

    /** As in {@code reason="busy"}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
