package io.synfinance.it.servers;

import io.synfinance.it.harness.HttpServerContract;
import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Nested;

/** The contract's applications without the agent: they answer as the contract supposes. */
class HarnessIT {

    @Nested
    class Tomcat9 extends WithoutAgent {
        @Override
        protected ServerApp server() {
            return TomcatIT.tomcat("9.0.118").javax().on(17);
        }
    }

    @Nested
    class Tomcat10 extends WithoutAgent {
        @Override
        protected ServerApp server() {
            return TomcatIT.tomcat("10.1.59").on(21);
        }
    }

    @Nested
    class Tomcat11 extends WithoutAgent {
        @Override
        protected ServerApp server() {
            return TomcatIT.tomcat("11.0.27").on(25);
        }
    }

    abstract static class WithoutAgent extends HttpServerContract {
        @Override
        protected final boolean withAgent() {
            return false;
        }
    }
}
