package io.synfinance.agent.instrumentation.pekkohttp;

import io.synfinance.agent.bootstrap.AdviceErrors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.pekko.stream.Attributes;
import org.apache.pekko.stream.BidiShape;
import org.apache.pekko.stream.Inlet;
import org.apache.pekko.stream.Outlet;
import org.apache.pekko.stream.stage.AbstractInHandler;
import org.apache.pekko.stream.stage.AbstractOutHandler;
import org.apache.pekko.stream.stage.GraphStage;
import org.apache.pekko.stream.stage.GraphStageLogic;

/**
 * A stage that passes everything on, answers in one direction, requests in the other, and lets an observer look at it.
 * Whatever goes wrong in the observer, the stage goes on.
 */
final class ObservedLayer<R, A> extends GraphStage<BidiShape<A, A, R, R>> {

    private final Inlet<A> answersIn = Inlet.create("SynFinance.answersIn");
    private final Outlet<A> answersOut = Outlet.create("SynFinance.answersOut");
    private final Inlet<R> requestsIn = Inlet.create("SynFinance.requestsIn");
    private final Outlet<R> requestsOut = Outlet.create("SynFinance.requestsOut");
    private final BidiShape<A, A, R, R> shape = BidiShape.of(answersIn, answersOut, requestsIn, requestsOut);
    private final Function<Attributes, LayerObserver<R, A>> observers;

    /** A layer that asks for an observer for each connection, by the attributes of its stream. */
    ObservedLayer(Function<Attributes, LayerObserver<R, A>> observers) {
        this.observers = observers;
    }

    @Override
    public BidiShape<A, A, R, R> shape() {
        return shape;
    }

    @Override
    public GraphStageLogic createLogic(Attributes attributes) {
        return new Logic(observers.apply(attributes));
    }

    private final class Logic extends GraphStageLogic {

        private final LayerObserver<R, A> observer;

        Logic(LayerObserver<R, A> observer) {
            super(shape);
            this.observer = observer;
            link(requestsIn, requestsOut, observer::request, thrown -> {});
            link(answersIn, answersOut, observer::answer, observer::failed);
        }

        private <T> void link(Inlet<T> in, Outlet<T> out, UnaryOperator<T> look, Consumer<Throwable> failed) {
            setHandler(in, new AbstractInHandler() {
                @Override
                public void onPush() {
                    push(out, looked(look, grab(in)));
                }

                @Override
                public void onUpstreamFinish() {
                    complete(out);
                }

                @Override
                public void onUpstreamFailure(Throwable thrown) {
                    tell(failed, thrown);
                    fail(out, thrown);
                }
            });
            setHandler(out, new AbstractOutHandler() {
                @Override
                public void onPull() {
                    pull(in);
                }

                @Override
                public void onDownstreamFinish(Throwable cause) {
                    cancel(in, cause);
                }
            });
        }

        @Override
        public void postStop() {
            tell(LayerObserver::stopped, observer);
        }
    }

    private static <T> T looked(UnaryOperator<T> look, T element) {
        try {
            return look.apply(element);
        } catch (Throwable e) {
            AdviceErrors.report(e, "pekko-http");
            return element;
        }
    }

    private static <T> void tell(Consumer<T> observer, T event) {
        try {
            observer.accept(event);
        } catch (Throwable e) {
            AdviceErrors.report(e, "pekko-http");
        }
    }
}
