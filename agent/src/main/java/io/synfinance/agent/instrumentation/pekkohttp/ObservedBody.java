package io.synfinance.agent.instrumentation.pekkohttp;

import io.synfinance.agent.bootstrap.AdviceErrors;
import java.util.function.ToLongFunction;
import org.apache.pekko.http.scaladsl.model.HttpEntity;
import org.apache.pekko.stream.Attributes;
import org.apache.pekko.stream.FlowShape;
import org.apache.pekko.stream.Inlet;
import org.apache.pekko.stream.Outlet;
import org.apache.pekko.stream.stage.AbstractInOutHandler;
import org.apache.pekko.stream.stage.GraphStage;
import org.apache.pekko.stream.stage.GraphStageLogic;
import org.apache.pekko.util.ByteString;

/** A stage that passes a body on, and lets an observer look at it. */
final class ObservedBody<T> extends GraphStage<FlowShape<T, T>> {

    private final Inlet<T> in = Inlet.create("SynFinance.bodyIn");
    private final Outlet<T> out = Outlet.create("SynFinance.bodyOut");
    private final FlowShape<T, T> shape = FlowShape.of(in, out);
    private final ToLongFunction<T> size;
    private final BodyObserver observer;

    private ObservedBody(ToLongFunction<T> size, BodyObserver observer) {
        this.size = size;
        this.observer = observer;
    }

    /** The same entity with an observer; one that is none of the known kinds stays as it is and has stopped. */
    static HttpEntity of(HttpEntity entity, BodyObserver observer) {
        if (entity instanceof HttpEntity.Default) {
            HttpEntity.Default sized = (HttpEntity.Default) entity;
            return new HttpEntity.Default(
                    sized.contentType(), sized.contentLength(), sized.data().via(bytes(observer)));
        }
        if (entity instanceof HttpEntity.Chunked) {
            HttpEntity.Chunked chunked = (HttpEntity.Chunked) entity;
            return new HttpEntity.Chunked(
                    chunked.contentType(),
                    chunked.chunks()
                            .via(new ObservedBody<>(chunk -> chunk.data().length(), observer)));
        }
        if (entity instanceof HttpEntity.CloseDelimited) {
            HttpEntity.CloseDelimited open = (HttpEntity.CloseDelimited) entity;
            return new HttpEntity.CloseDelimited(open.contentType(), open.data().via(bytes(observer)));
        }
        observer.stopped();
        return entity;
    }

    private static ObservedBody<ByteString> bytes(BodyObserver observer) {
        return new ObservedBody<>(ByteString::length, observer);
    }

    @Override
    public FlowShape<T, T> shape() {
        return shape;
    }

    @Override
    public GraphStageLogic createLogic(Attributes attributes) {
        return new Logic();
    }

    private final class Logic extends GraphStageLogic {

        Logic() {
            super(shape);
            setHandlers(in, out, new AbstractInOutHandler() {
                @Override
                public void onPush() {
                    T part = grab(in);
                    observer.passed(size.applyAsLong(part));
                    push(out, part);
                }

                @Override
                public void onPull() {
                    pull(in);
                }

                @Override
                public void onUpstreamFailure(Throwable thrown) {
                    observer.failed(thrown);
                    fail(out, thrown);
                }

                @Override
                public void onDownstreamFinish(Throwable cause) {
                    cancel(in, cause);
                }
            });
        }

        @Override
        public void postStop() {
            try {
                observer.stopped();
            } catch (Throwable e) {
                AdviceErrors.report(e, "pekko-http");
            }
        }
    }
}
