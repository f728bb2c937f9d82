package io.synfinance.agent.instrumentation.pekkohttp;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pekko.http.impl.engine.rendering.ResponseRenderingContext;
import org.apache.pekko.http.scaladsl.model.HttpMethod;
import org.apache.pekko.http.scaladsl.model.HttpMethods;
import org.apache.pekko.http.scaladsl.model.HttpProtocols;
import org.apache.pekko.http.scaladsl.model.HttpResponse;
import org.apache.pekko.stream.impl.fusing.GraphInterpreter;
import org.junit.jupiter.api.Test;

class SlotTest {

    private final GraphInterpreter.Connection connection = new GraphInterpreter.Connection(0, null, null, null, null);
    private final Slot slot = new Slot(connection);

    @Test
    void anElementIsReplaced() {
        connection.slot_$eq("answer");

        // when
        Object seen = slot.replaceElement(element -> element + " seen");

        // then
        assertThat(seen).isEqualTo("answer seen");
        assertThat(connection.slot()).isEqualTo("answer seen");
    }

    @Test
    void anElementIsReplacedThatWasPushedInTheStepOfAFailure() {
        Throwable failure = new IllegalStateException("meant");
        connection.slot_$eq(new GraphInterpreter.Failed(failure, "answer"));

        // when
        Object seen = slot.replaceElement(element -> element + " seen");

        // then
        assertThat(seen).isEqualTo("answer seen");
        assertThat(connection.slot()).isEqualTo(new GraphInterpreter.Failed(failure, "answer seen"));
    }

    @Test
    void anAnswerIsFoundBeforeAFailureToo() {
        ResponseRenderingContext pushed = rendering();
        connection.slot_$eq(pushed);
        assertThat(slot.answer()).isSameAs(pushed.response());

        // when
        connection.slot_$eq(new GraphInterpreter.Failed(new IllegalStateException("meant"), pushed));

        // then
        assertThat(slot.answer()).isSameAs(pushed.response());
    }

    @Test
    void whatIsNoAnswerIsNone() {
        connection.slot_$eq("request");

        // then
        assertThat(slot.answer()).isNull();
    }

    private static ResponseRenderingContext rendering() {
        HttpResponse response = (HttpResponse)
                org.apache.pekko.http.javadsl.model.HttpResponse.create().withStatus(200);
        HttpMethod get = HttpMethods.GET();
        return new ResponseRenderingContext(response, get, HttpProtocols.HTTP$div1$u002E1(), null);
    }
}
