package io.synfinance.agent.instrumentation.pekkohttp;

import java.util.function.UnaryOperator;
import org.apache.pekko.NotUsed;
import org.apache.pekko.http.impl.engine.parsing.ParserOutput.RequestOutput;
import org.apache.pekko.http.impl.engine.rendering.ResponseRenderingContext;
import org.apache.pekko.http.scaladsl.model.HttpResponse;
import org.apache.pekko.stream.Attributes;
import org.apache.pekko.stream.scaladsl.BidiFlow;

/**
 * Puts a layer on either side of the one which pairs requests with answers: requests and answers are seen beside the
 * connection, where malformed ones are too, and failures beside the application.
 */
final class Http1Layers
        implements UnaryOperator<
                BidiFlow<HttpResponse, ResponseRenderingContext, RequestOutput, RequestOutput, NotUsed>> {

    @Override
    public BidiFlow<HttpResponse, ResponseRenderingContext, RequestOutput, RequestOutput, NotUsed> apply(
            BidiFlow<HttpResponse, ResponseRenderingContext, RequestOutput, RequestOutput, NotUsed> controller) {
        return BidiFlow.fromGraph(new ObservedLayer<RequestOutput, HttpResponse>(attributes -> new HandlerFailures()))
                .atop(controller)
                .atop(new ObservedLayer<RequestOutput, ResponseRenderingContext>(
                        attributes -> new ConnectionRequests()))
                .addAttributes(Attributes.none().and(new Layered()));
    }
}
