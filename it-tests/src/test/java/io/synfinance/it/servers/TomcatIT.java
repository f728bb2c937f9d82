package io.synfinance.it.servers;

import io.synfinance.it.harness.Counted;
import io.synfinance.it.harness.HttpServerContract;
import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Nested;

/** Tomcat 9 ({@code javax}), 10.1 and 11, embedded. */
class TomcatIT {

    static ServerApp tomcat(String version) {
        return ServerApp.of("apps.tomcat.TomcatApp", "tomcat", "servlets")
                .libraries("org.apache.tomcat.embed:tomcat-embed-core:" + version);
    }

    abstract static class Before11 extends HttpServerContract {

        /** A stream that was reset tells the application so; a closed connection takes the answer without an error. */
        @Override
        protected Counted goneBeforeTheAnswerOverHttp2() {
            return goneBeforeTheAnswer().status("client_gone");
        }
    }

    @Nested
    class Tomcat9OnJava17 extends Before11 {
        @Override
        protected ServerApp server() {
            return tomcat("9.0.118").javax().on(17);
        }
    }

    @Nested
    class Tomcat9OnJava25 extends Before11 {
        @Override
        protected ServerApp server() {
            return tomcat("9.0.118").javax().on(25);
        }
    }

    @Nested
    class Tomcat10OnJava17 extends Before11 {
        @Override
        protected ServerApp server() {
            return tomcat("10.1.59").on(17);
        }
    }

    @Nested
    class Tomcat10OnJava25 extends Before11 {
        @Override
        protected ServerApp server() {
            return tomcat("10.1.59").on(25);
        }
    }

    @Nested
    class Tomcat11OnJava17 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return tomcat("11.0.27").on(17);
        }
    }

    @Nested
    class Tomcat11OnJava25 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return tomcat("11.0.27").on(25);
        }
    }

    @Nested
    class Tomcat9OnJava8 extends Before11 {
        @Override
        protected ServerApp server() {
            return tomcat("9.0.118").javax().on(8);
        }
    }

    @Nested
    class Tomcat10OnJava11 extends Before11 {
        @Override
        protected ServerApp server() {
            return tomcat("10.1.59").release(11).on(11);
        }
    }

    @Nested
    class Tomcat11OnJava21 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return tomcat("11.0.27").on(21);
        }
    }

    @Nested
    class Tomcat11OnJava27 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return tomcat("11.0.27").on(27);
        }
    }

    @Nested
    class Tomcat9AttachedOnJava8 extends Before11 {
        @Override
        protected ServerApp server() {
            return tomcat("9.0.118").javax().on(8).attached();
        }
    }

    @Nested
    class Tomcat11AttachedOnJava25 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return tomcat("11.0.27").on(25).attached();
        }
    }

    @Nested
    class Tomcat85StandaloneOnJava8 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return ServerApp.war(new TomcatStandalone("8.5.100"), "war", "servlets")
                    .libraries("javax.servlet:javax.servlet-api:3.1.0")
                    .javax()
                    .on(8);
        }
    }

    @Nested
    class Tomcat11StandaloneOnJava25 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return ServerApp.war(new TomcatStandalone("11.0.18"), "war", "servlets")
                    .libraries("jakarta.servlet:jakarta.servlet-api:6.0.0")
                    .release(11)
                    .on(25);
        }
    }
}
