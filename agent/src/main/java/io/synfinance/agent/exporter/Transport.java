package io.synfinance.agent.exporter;

import java.io.IOException;
import java.net.Socket;

/** How connections are secured that come now; another object as soon as it would be done otherwise. */
interface Transport {

    /** In the clear. */
    Transport PLAIN = plain -> plain;

    /** Shakes hands, if that is configured. */
    Socket secured(Socket plain) throws IOException;
}
