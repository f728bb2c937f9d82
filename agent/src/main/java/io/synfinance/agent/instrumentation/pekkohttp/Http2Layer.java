package io.synfinance.agent.instrumentation.pekkohttp;

import java.util.function.UnaryOperator;
import org.apache.pekko.NotUsed;
import org.apache.pekko.http.impl.engine.http2.Http2SubStream;
import org.apache.pekko.http.scaladsl.model.HttpRequest;
import org.apache.pekko.http.scaladsl.model.HttpResponse;
import org.apache.pekko.stream.scaladsl.BidiFlow;

/** Puts a layer between the application and the one that makes streams of HTTP/2 to requests and answers. */
final class Http2Layer
        implements UnaryOperator<BidiFlow<HttpResponse, Http2SubStream, Http2SubStream, HttpRequest, NotUsed>> {

    @Override
    public BidiFlow<HttpResponse, Http2SubStream, Http2SubStream, HttpRequest, NotUsed> apply(
            BidiFlow<HttpResponse, Http2SubStream, Http2SubStream, HttpRequest, NotUsed> layer) {
        return BidiFlow.fromGraph(new ObservedLayer<HttpRequest, HttpResponse>(StreamRequests::new))
                .atop(layer);
    }
}
