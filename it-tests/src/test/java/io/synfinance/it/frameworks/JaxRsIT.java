package io.synfinance.it.frameworks;

import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Nested;

/** JAX-RS behind a servlet of Tomcat: Jersey, RESTEasy and CXF, before and after {@code jakarta}. */
class JaxRsIT {

    private static final String TOMCAT = "org.apache.tomcat.embed:tomcat-embed-core:";

    private static ServerApp jersey(String version, String tomcat) {
        return on("org.glassfish.jersey.servlet.ServletContainer")
                .libraries(
                        "org.glassfish.jersey.containers:jersey-container-servlet:" + version,
                        "org.glassfish.jersey.inject:jersey-hk2:" + version,
                        TOMCAT + tomcat);
    }

    private static ServerApp resteasy(String artifact, String tomcat) {
        return on("org.jboss.resteasy.plugins.server.servlet.HttpServletDispatcher")
                .libraries("org.jboss.resteasy:" + artifact, TOMCAT + tomcat);
    }

    private static ServerApp cxf(String version, String tomcat) {
        return on("org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet")
                .libraries("org.apache.cxf:cxf-rt-frontend-jaxrs:" + version, TOMCAT + tomcat);
    }

    private static ServerApp on(String servlet) {
        return ServerApp.of("apps.jaxrs.JaxRsApp", "jaxrs", "jaxrsshop").jvmArgs("-Dservlet=" + servlet);
    }

    @Nested
    class Jersey2 extends Contract {
        @Override
        protected ServerApp server() {
            return jersey("2.47", "9.0.118").javax().on(17);
        }
    }

    @Nested
    class Jersey3 extends Contract {
        @Override
        protected ServerApp server() {
            return jersey("3.1.11", "10.1.59").release(11).on(17);
        }
    }

    @Nested
    class Jersey4 extends Contract {
        @Override
        protected ServerApp server() {
            return jersey("4.0.2", "11.0.27").release(17).on(25);
        }
    }

    @Nested
    class Resteasy3 extends Contract {
        @Override
        protected ServerApp server() {
            return resteasy("resteasy-jaxrs:3.15.6.Final", "9.0.118").javax().on(17);
        }
    }

    @Nested
    class Resteasy6 extends Contract {
        @Override
        protected ServerApp server() {
            return resteasy("resteasy-core:6.2.12.Final", "10.1.59").release(11).on(25);
        }
    }

    @Nested
    class Cxf3 extends Contract {
        @Override
        protected ServerApp server() {
            return cxf("3.6.8", "9.0.118").javax().on(17);
        }
    }

    @Nested
    class Cxf4 extends Contract {
        @Override
        protected ServerApp server() {
            return cxf("4.1.3", "10.1.59").release(17).on(25);
        }
    }

    /** Without a servlet, and so without its mapping. */
    @Nested
    class JerseyOnGrizzly extends Contract {
        @Override
        protected ServerApp server() {
            return ServerApp.of("apps.jaxrsgrizzly.JaxRsGrizzlyApp", "jaxrsgrizzly", "jaxrs", "jaxrsshop")
                    .libraries(
                            "org.glassfish.jersey.containers:jersey-container-grizzly2-http:3.1.11",
                            "org.glassfish.jersey.inject:jersey-hk2:3.1.11",
                            TOMCAT + "10.1.59") // which the other app's main class names
                    .release(11)
                    .on(17);
        }

        @Override
        protected String notFoundEndpoint() {
            return "/{unmatched}";
        }
    }

    abstract static class Contract extends RouteContract {
        @Override
        protected String base() {
            return "/shop/rest";
        }

        /** The servlet's mapping is the route of what the framework knows nothing about. */
        @Override
        protected String notFoundEndpoint() {
            return "/shop/rest/*";
        }
    }
}
