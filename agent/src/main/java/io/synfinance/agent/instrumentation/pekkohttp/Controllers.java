package io.synfinance.agent.instrumentation.pekkohttp;

import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.pekko.http.impl.engine.parsing.ParserOutput.RequestOutput;
import org.apache.pekko.http.impl.engine.rendering.ResponseRenderingContext;
import org.apache.pekko.http.scaladsl.model.HttpResponse;
import org.apache.pekko.stream.Attributes;
import org.apache.pekko.stream.BidiShape;
import org.apache.pekko.stream.stage.GraphStage;
import org.apache.pekko.stream.stage.GraphStageLogic;
import scala.Tuple2;

/** Watches controllers that have no layers of ours beside them. */
final class Controllers
        implements Predicate<Attributes>,
                BiConsumer<
                        GraphStage<BidiShape<RequestOutput, RequestOutput, HttpResponse, ResponseRenderingContext>>,
                        Object> {

    /** By its name: the layers of an agent that was taken out still count, for the one that came after it. */
    @Override
    public boolean test(Attributes attributes) {
        for (Attributes.Attribute attribute : attributes.getAttributeList()) {
            if (attribute.getClass().getName().equals(Layered.class.getName())) {
                return false;
            }
        }
        return true;
    }

    /** Versions differ in whether a logic is made alone. */
    @Override
    public void accept(
            GraphStage<BidiShape<RequestOutput, RequestOutput, HttpResponse, ResponseRenderingContext>> stage,
            Object made) {
        Object logic = made instanceof Tuple2 ? ((Tuple2<?, ?>) made)._1() : made;
        WatchedController.watch((GraphStageLogic) logic, stage.shape());
    }
}
