package io.synfinance.agent.instrumentation.pekkohttp;

import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.pekko.http.impl.engine.parsing.ParserOutput.RequestOutput;
import org.apache.pekko.http.impl.engine.parsing.ParserOutput.RequestStart;
import org.apache.pekko.http.scaladsl.model.HttpResponse;

/** Notes what a handler has failed with, for the first request that it has not answered: that one gets the 500. */
final class HandlerFailures implements LayerObserver<RequestOutput, HttpResponse> {

    private final Queue<Object> waiting = new ArrayDeque<>();

    @Override
    public RequestOutput request(RequestOutput part) {
        if (part instanceof RequestStart) {
            waiting.add(ObservedAttribute.of((RequestStart) part));
        }
        return part;
    }

    @Override
    public HttpResponse answer(HttpResponse answer) {
        waiting.poll();
        return answer;
    }

    @Override
    public void failed(Throwable thrown) {
        HttpBridge.failed(waiting.peek(), thrown);
    }

    @Override
    public void stopped() {}
}
