package io.synfinance.agent.instrumentation.pekkohttp;

import org.apache.pekko.stream.Attributes;

/** The request of HTTP/1.1 that goes on as the first stream of HTTP/2, on its way to the stages of that. */
final class UpgradedRequest implements Attributes.Attribute {

    private final PekkoRequest request;

    UpgradedRequest(PekkoRequest request) {
        this.request = request;
    }

    PekkoRequest request() {
        return request;
    }
}
