package io.synfinance.agent.instrumentation.pekkohttp;

import java.util.function.UnaryOperator;
import org.apache.pekko.http.impl.engine.rendering.ResponseRenderingContext;
import org.apache.pekko.http.scaladsl.model.HttpResponse;
import org.apache.pekko.stream.Inlet;
import org.apache.pekko.stream.Outlet;
import org.apache.pekko.stream.impl.fusing.GraphInterpreter;
import org.apache.pekko.stream.stage.GraphStageLogic;
import org.jspecify.annotations.Nullable;

/**
 * Where an element lies between two stages, from the push to the grab; if the one that has pushed it fails in the same step,
 * the failure lies there with it.
 */
final class Slot {

    private final GraphInterpreter.Connection connection;

    Slot(GraphInterpreter.Connection connection) {
        this.connection = connection;
    }

    /** Where a logic that runs is going to grab from. */
    static Slot of(GraphStageLogic logic, Inlet<?> in) {
        return new Slot(logic.portToConn()[in.id()]);
    }

    /** Where a logic that runs has pushed to. */
    static Slot of(GraphStageLogic logic, Outlet<?> out) {
        return new Slot(logic.portToConn()[logic.inCount() + out.id()]);
    }

    /** Puts what somebody makes of the element in its place, and returns it. */
    Object replaceElement(UnaryOperator<Object> look) {
        Object slot = connection.slot();
        Object seen = look.apply(element());
        connection.slot_$eq(
                slot instanceof GraphInterpreter.Failed
                        ? new GraphInterpreter.Failed(((GraphInterpreter.Failed) slot).ex(), seen)
                        : seen);
        return seen;
    }

    /** The answer that lies there, as it is to be rendered; null if something else does, or nothing. */
    @Nullable
    HttpResponse answer() {
        Object element = element();
        return element instanceof ResponseRenderingContext ? ((ResponseRenderingContext) element).response() : null;
    }

    private Object element() {
        Object slot = connection.slot();
        return slot instanceof GraphInterpreter.Failed ? ((GraphInterpreter.Failed) slot).previousElem() : slot;
    }
}
