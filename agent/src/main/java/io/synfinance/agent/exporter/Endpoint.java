package io.synfinance.agent.exporter;

import java.io.IOException;

/** Answers the requests to one path of the agent's port. */
public interface Endpoint {

    /**
     * Answers a request, on a thread of the port, of which there are few.
     *
     * @param request a GET or HEAD, read whole
     * @return what is sent; the body is left out if the request was HEAD
     * @throws IOException if it cannot be answered; the client learns that there was an error, and no more
     */
    Answer answer(Request request) throws IOException;
}
