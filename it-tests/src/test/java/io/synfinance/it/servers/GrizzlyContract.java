package io.synfinance.it.servers;

import static io.synfinance.it.harness.Counted.request;

import io.synfinance.it.harness.Counted;
import io.synfinance.it.harness.HttpServerContract;
import io.synfinance.it.harness.Response;

/** The contract where Grizzly reads the requests, whatever stands on it. */
abstract class GrizzlyContract extends HttpServerContract {

    /** Any method is well-formed here. */
    @Override
    protected String malformedRequestLine() {
        return "GET /ok HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2";
    }

    @Override
    protected Counted malformed(Response response) {
        return request("GET", "/{unmatched}", 400).received(response.size());
    }

    /** The stream says at once that it was reset. */
    @Override
    protected Counted goneBeforeTheAnswerOverHttp2() {
        return super.goneBeforeTheAnswerOverHttp2().status("client_gone");
    }
}
