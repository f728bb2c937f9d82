package io.synfinance.it.frameworks;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.Response;
import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Quarkus 3 as its own build packs it: requests are counted at Netty's codecs, under the templates of Quarkus REST. */
class QuarkusIT {

    abstract static class Contract extends RouteContract {

        private final int jdk;

        Contract(int jdk) {
            this.jdk = jdk;
        }

        @Override
        protected ServerApp server() {
            return ServerApp.built("quarkus-app/quarkus-run.jar", "quarkus", "jaxrsshop")
                    .jvmArgs("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=0")
                    .on(jdk);
        }

        @Override
        protected String base() {
            return "/shop/rest";
        }

        @Test
        void pathOfAReactiveRouteIsTheEndpoint() {
            // when
            Response item = client().get("/shop/reactive/items/42");
            Response failure = client().get("/shop/reactive/fails/42");
            // then
            assertThat(item.text()).isEqualTo("item 42");
            meter().assertCounted(
                            request("GET", "/shop/reactive/items/:id", 200).received(7),
                            request("GET", "/shop/reactive/fails/:id", 500)
                                    .received(failure.size())
                                    .failed("IllegalStateException"));
        }
    }

    @Nested
    class OnJava17 extends Contract {
        OnJava17() {
            super(17);
        }
    }

    @Nested
    class OnJava25 extends Contract {
        OnJava25() {
            super(25);
        }
    }
}
