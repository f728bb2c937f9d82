package io.synfinance.it.servers;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Counted;
import io.synfinance.it.harness.GrpcClient;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.ServerApp;
import java.util.Objects;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** gRPC: calls are counted once, by their method, with the status of gRPC; sizes are those of the messages. */
class GrpcIT {

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Contract {

        private final String transport;
        private final int jdk;
        private final String unhandledType;
        private @Nullable AgentUnderTest agent;
        private @Nullable GrpcClient client;
        private HttpMeter meter = HttpMeter.NONE;

        Contract(String transport, int jdk, String unhandledType) {
            this.transport = transport;
            this.jdk = jdk;
            this.unhandledType = unhandledType;
        }

        @BeforeAll
        void start() {
            AgentUnderTest started = ServerApp.of("apps.grpc.GrpcApp", "grpc")
                    .libraries("io.grpc:" + transport, "io.grpc:grpc-stub:" + transport.replaceAll(".*:", ""))
                    .on(jdk)
                    .command()
                    .startWithAgent();
            agent = started;
            meter = HttpMeter.of(started);
            client = new GrpcClient(started.process().awaitReady());
        }

        @AfterAll
        void stop() {
            if (client != null) {
                client.close();
            }
            if (agent != null) {
                agent.close();
            }
        }

        @BeforeEach
        void startMeter() {
            meter.start();
        }

        private GrpcClient client() {
            return Objects.requireNonNull(client);
        }

        private static Counted call(String method, Status.Code status) {
            return request("POST", "/shop.Orders/" + method, 0).status(status.name());
        }

        @Test
        void callsAreCountedByTheirMethod() {
            // when
            String answer = client().call("shop.Orders/Get", "42");
            // then
            assertThat(answer).isEqualTo("order 42");
            meter.assertCounted(call("Get", Status.Code.OK).sent(2).received(8));
        }

        @Test
        void laterAnswersAreCountedOnce() {
            // when
            String answer = client().call("shop.Orders/Get", "later");
            // then
            assertThat(answer).isEqualTo("later");
            meter.assertCounted(call("Get", Status.Code.OK).sent(5).received(5));
        }

        @Test
        void streamsAreOneRequest() {
            // when
            int answers = client().stream("shop.Orders/List", "hat").size();
            String sum = client().collect("shop.Orders/Sum", "a", "bc");
            // then
            assertThat(answers + sum).isEqualTo("3abc");
            meter.assertCounted(
                    call("List", Status.Code.OK).sent(3).received(12),
                    call("Sum", Status.Code.OK).sent(3).received(3));
        }

        @Test
        void anExceptionIsAnError() {
            // when
            Status.Code status = client().status("shop.Orders/Get", "throws");
            // then
            assertThat(status).isEqualTo(Status.Code.UNKNOWN);
            meter.assertCounted(call("Get", status).sent(6).failed(unhandledType));
        }

        @Test
        void whatTheClientDidWrongIsNoError() {
            // when
            Status.Code status = client().status("shop.Orders/Get", "missing");
            // then
            assertThat(status).isEqualTo(Status.Code.NOT_FOUND);
            meter.assertCounted(call("Get", status).sent(7));
        }

        @Test
        void whatTheServerCannotIsAnError() {
            // when
            Status.Code status = client().status("shop.Orders/Get", "unavailable");
            // then
            assertThat(status).isEqualTo(Status.Code.UNAVAILABLE);
            meter.assertCounted(call("Get", status).sent(11).failed("grpc_unavailable"));
        }

        @Test
        void methodsThatAreNotThereAreOneEndpoint() {
            // when
            Status.Code status = client().status("shop.Nothing/Here", "x");
            // then
            assertThat(status).isEqualTo(Status.Code.UNIMPLEMENTED);
            meter.assertCounted(request("POST", "/{unmatched}", 0).status("UNIMPLEMENTED"));
        }

        @Test
        void aCallThatTheClientTakesBackIsCancelled() {
            // when
            Future<String> call = client().begin("shop.Orders/Get", "never");
            meter.awaitActive(1, "/shop.Orders/Get");
            call.cancel(true);
            // then
            meter.assertCounted(call("Get", Status.Code.CANCELLED).sent(5));
        }
    }

    @Nested
    class Netty extends Contract {
        Netty() {
            super("grpc-netty:1.76.0", 25, "IllegalStateException");
        }
    }

    /** Which does not tell what the method threw. */
    @Nested
    class NettyOfEarlier extends Contract {
        NettyOfEarlier() {
            super("grpc-netty:1.27.2", 17, "grpc_unknown");
        }
    }

    @Nested
    class NettyShaded extends Contract {
        NettyShaded() {
            super("grpc-netty-shaded:1.60.0", 17, "IllegalStateException");
        }
    }
}
