package io.synfinance.it.servers;

import io.synfinance.it.harness.HttpServerContract;
import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Nested;

/** Undertow 1.4 and 2.2 ({@code javax}), 2.3 and 2.4, with servlets and with handlers of its own. */
class UndertowIT {

    static ServerApp servlets(String version) {
        return ServerApp.of("apps.undertowservlets.UndertowServletsApp", "undertow", "undertowservlets", "servlets")
                .libraries("io.undertow:undertow-servlet:" + version);
    }

    static ServerApp handlers(String version) {
        return ServerApp.of("apps.undertowhandlers.UndertowHandlersApp", "undertow", "undertowhandlers")
                .libraries("io.undertow:undertow-core:" + version);
    }

    @Nested
    class Servlets22OnJava17 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("2.2.37.Final").javax().on(17);
        }
    }

    @Nested
    class Servlets23OnJava17 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("2.3.18.Final").release(11).on(17);
        }
    }

    @Nested
    class Servlets23OnJava25 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("2.3.18.Final").release(11).on(25);
        }
    }

    /** Undertow's routing names the template that has matched. */
    abstract static class Handlers extends HttpServerContract {
        @Override
        protected String itemsEndpoint() {
            return "/items/{id}";
        }

        /** The template is known at the end. */
        @Override
        protected String activeEndpoint() {
            return "/{unmatched}";
        }
    }

    @Nested
    class Handlers22OnJava17 extends Handlers {
        @Override
        protected ServerApp server() {
            return handlers("2.2.37.Final").on(17);
        }
    }

    @Nested
    class Handlers23OnJava25 extends Handlers {
        @Override
        protected ServerApp server() {
            return handlers("2.3.18.Final").release(11).on(25);
        }
    }

    @Nested
    class Servlets22OnJava8 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("2.2.37.Final").javax().on(8);
        }
    }

    @Nested
    class Servlets23OnJava11 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("2.3.18.Final").release(11).on(11);
        }
    }

    @Nested
    class Servlets23OnJava21 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("2.3.18.Final").release(11).on(21);
        }
    }

    @Nested
    class Handlers23OnJava27 extends Handlers {
        @Override
        protected ServerApp server() {
            return handlers("2.3.18.Final").release(11).on(27);
        }
    }

    @Nested
    class Servlets23AttachedOnJava25 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("2.3.18.Final").release(11).on(25).attached();
        }
    }

    @Nested
    class Servlets14OnJava8 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("1.4.28.Final").javax().on(8);
        }
    }

    @Nested
    class Handlers24OnJava25 extends Handlers {
        @Override
        protected ServerApp server() {
            return handlers("2.4.0.Final").release(17).on(25);
        }
    }
}
