package io.synfinance.agent.instrumentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that is instrumented, one line a library: its kebab-case name (also its switch, and its label in the agent's
 * own metrics), the class that knows how, and the classes of the library that it changes.
 *
 * <p>Names only, so that a library that the application does not have costs no class.
 */
public final class InstrumentationRegistry {

    /** The instrumentation of annotated methods, which has no fixed targets. */
    public static final String METHODS = "methods";

    /** The annotations of other libraries, which are a part of it with a switch of its own. */
    public static final String FOREIGN_ANNOTATIONS = "foreign-annotations";

    static final List<Library> LIBRARIES = Collections.unmodifiableList(Arrays.asList(
            new Library(
                    "jdk-http-server",
                    "jdkhttp.JdkHttpInstrumentation",
                    "com.sun.net.httpserver.Filter$Chain",
                    "sun.net.httpserver.ChunkedInputStream",
                    "sun.net.httpserver.ChunkedOutputStream",
                    "sun.net.httpserver.Event",
                    "sun.net.httpserver.ExchangeImpl",
                    "sun.net.httpserver.FixedLengthOutputStream",
                    "sun.net.httpserver.HttpConnection",
                    "sun.net.httpserver.Request",
                    "sun.net.httpserver.Request$ReadStream",
                    "sun.net.httpserver.Request$WriteStream",
                    "sun.net.httpserver.SSLStreams$InputStream",
                    "sun.net.httpserver.SSLStreams$OutputStream",
                    "sun.net.httpserver.ServerImpl$Exchange",
                    "sun.net.httpserver.UndefLengthOutputStream"),
            new Library(
                    "jboss-modules",
                    "jbossmodules.JbossModulesInstrumentation",
                    "org.jboss.modules.ConcurrentClassLoader"),
            new Library(
                    "netty",
                    "netty.NettyInstrumentation",
                    "io.netty.channel.AbstractChannelHandlerContext",
                    "io.netty.handler.codec.http.HttpObjectDecoder",
                    "io.netty.handler.codec.http.HttpObjectEncoder",
                    "io.netty.handler.codec.http2.DefaultHttp2ConnectionDecoder$FrameReadListener",
                    "io.netty.handler.codec.http2.DefaultHttp2ConnectionEncoder"),
            new Library(
                    "pekko-http",
                    "pekkohttp.PekkoHttpInstrumentation",
                    "akka.http.impl.engine.http2.Http2Blueprint$",
                    "akka.http.impl.engine.server.HttpServerBluePrint$",
                    "akka.http.impl.engine.server.HttpServerBluePrint$ControllerStage",
                    "akka.http.scaladsl.server.ExceptionHandler$",
                    "akka.http.scaladsl.server.PathMatcher$",
                    "akka.http.scaladsl.server.PathMatchers$Slash$",
                    "akka.http.scaladsl.server.RequestContextImpl",
                    "akka.http.scaladsl.server.directives.ExecutionDirectives",
                    "akka.http.scaladsl.server.directives.PathDirectives",
                    "org.apache.pekko.http.impl.engine.http2.Http2Blueprint$",
                    "org.apache.pekko.http.impl.engine.server.HttpServerBluePrint$",
                    "org.apache.pekko.http.impl.engine.server.HttpServerBluePrint$ControllerStage",
                    "org.apache.pekko.http.scaladsl.server.ExceptionHandler$",
                    "org.apache.pekko.http.scaladsl.server.PathMatcher$",
                    "org.apache.pekko.http.scaladsl.server.PathMatchers$Slash$",
                    "org.apache.pekko.http.scaladsl.server.RequestContextImpl",
                    "org.apache.pekko.http.scaladsl.server.directives.ExecutionDirectives",
                    "org.apache.pekko.http.scaladsl.server.directives.PathDirectives",
                    "play.core.server.AkkaHttpServer",
                    "play.core.server.PekkoHttpServer"),
            new Library("grpc", "grpc.GrpcInstrumentation", "io.grpc.internal.StatsTraceContext"),
            new Library(
                    "tomcat",
                    "tomcat.TomcatInstrumentation",
                    "org.apache.catalina.connector.CoyoteAdapter",
                    "org.apache.catalina.connector.Request",
                    "org.apache.catalina.core.ContainerBase",
                    "org.apache.catalina.core.StandardEngine",
                    "org.apache.catalina.core.StandardWrapperValve"),
            new Library(
                    "jetty",
                    "jetty.JettyInstrumentation",
                    "org.eclipse.jetty.server.HttpChannel",
                    "org.eclipse.jetty.servlet.ServletHandler"),
            new Library(
                    "jetty-12",
                    "jetty12.Jetty12Instrumentation",
                    "org.eclipse.jetty.server.internal.HttpChannelState$HandlerInvoker",
                    "org.eclipse.jetty.server.internal.HttpChannelState$ChannelCallback",
                    "org.eclipse.jetty.server.handler.ErrorHandler$ErrorRequest",
                    "org.eclipse.jetty.ee8.servlet.ServletHandler",
                    "org.eclipse.jetty.ee9.servlet.ServletHandler",
                    "org.eclipse.jetty.ee10.servlet.ServletHandler$MappedServlet",
                    "org.eclipse.jetty.ee11.servlet.ServletHandler$MappedServlet"),
            new Library(
                    "felix-http",
                    "felixhttp.FelixHttpInstrumentation",
                    "org.apache.felix.http.base.internal.dispatch.ServletRequestWrapper"),
            new Library(
                    "spring-mvc",
                    "springmvc.SpringMvcInstrumentation",
                    "org.springframework.web.servlet.DispatcherServlet"),
            new Library(
                    "undertow",
                    "undertow.UndertowInstrumentation",
                    "io.undertow.server.AbstractServerConnection",
                    "io.undertow.server.Connectors",
                    "io.undertow.server.protocol.http.HttpReadListener",
                    "io.undertow.servlet.api.LoggingExceptionHandler",
                    "io.undertow.servlet.handlers.ServletInitialHandler",
                    "io.undertow.servlet.spec.HttpServletRequestImpl",
                    "org.springframework.http.server.reactive.UndertowHttpHandlerAdapter"),
            new Library(
                    "grizzly",
                    "grizzly.GrizzlyInstrumentation",
                    "org.glassfish.grizzly.http.HttpCodecFilter",
                    "org.glassfish.grizzly.http.HttpProbeNotifier",
                    "org.glassfish.grizzly.http.HttpRequestPacket",
                    "org.glassfish.grizzly.http.HttpServerFilter",
                    "org.glassfish.grizzly.http.server.HttpHandler",
                    "org.glassfish.grizzly.http.server.Response",
                    "org.glassfish.grizzly.http.server.util.HtmlHelper",
                    "org.glassfish.grizzly.http2.DefaultOutputSink",
                    "org.glassfish.grizzly.http2.Http2BaseFilter",
                    "org.glassfish.grizzly.http2.Http2Stream"),
            new Library(
                    "servlet",
                    "servlet.ServletInstrumentation",
                    "com.ibm.ws.webcontainer.webapp.WebApp",
                    "jakarta.servlet.http.HttpServlet",
                    "javax.servlet.http.HttpServlet"),
            new Library(
                    "helidon",
                    "helidon.HelidonInstrumentation",
                    "io.helidon.http.PathMatchers",
                    "io.helidon.jersey.webserver.JaxRsService",
                    "io.helidon.webserver.http.ErrorHandlers",
                    "io.helidon.webserver.http.Filters",
                    "io.helidon.webserver.http.HttpRouteImpl",
                    "io.helidon.webserver.http.RouteCrawler",
                    "io.helidon.webserver.http.ServiceRoute",
                    "io.helidon.webserver.http1.Http1Connection",
                    "io.helidon.webserver.http1.Http1ServerResponse",
                    "io.helidon.webserver.http1.Http1ServerResponse$BlockingOutputStream",
                    "io.helidon.webserver.http2.Http2ServerResponse",
                    "io.helidon.webserver.http2.Http2ServerStream",
                    "io.helidon.webserver.websocket.WsUpgrader"),
            new Library("struts", "struts.StrutsInstrumentation", "org.apache.struts2.factory.StrutsActionProxy"),
            new Library("spark", "spark.SparkInstrumentation", "spark.Request", "spark.http.matching.GeneralError"),
            new Library(
                    "spring-webflux",
                    "springwebflux.SpringWebfluxInstrumentation",
                    "org.springframework.boot.autoconfigure.web.reactive.error.AbstractErrorWebExceptionHandler",
                    "org.springframework.boot.webflux.autoconfigure.error.AbstractErrorWebExceptionHandler",
                    "org.springframework.http.server.reactive.ServletHttpHandlerAdapter",
                    "org.springframework.web.reactive.DispatcherHandler",
                    "org.springframework.web.server.adapter.HttpWebHandlerAdapter"),
            new Library(
                    "reactor-netty",
                    "reactornetty.ReactorNettyInstrumentation",
                    "reactor.netty.http.server.DefaultHttpServerRoutes$HttpRouteHandler",
                    "reactor.netty.http.server.HttpServer$HttpServerHandle",
                    "reactor.netty.http.server.HttpServerOperations"),
            new Library(
                    "jersey",
                    "jersey.JerseyInstrumentation",
                    "org.glassfish.jersey.server.ServerRuntime$Responder",
                    "org.glassfish.jersey.server.internal.routing.RoutingStage"),
            new Library(
                    "resteasy",
                    "resteasy.ResteasyInstrumentation",
                    "org.jboss.resteasy.core.ExceptionHandler",
                    "org.jboss.resteasy.core.ResourceLocatorInvoker",
                    "org.jboss.resteasy.core.ResourceMethodInvoker",
                    "org.jboss.resteasy.core.providerfactory.DefaultExceptionMapper",
                    "org.jboss.resteasy.plugins.server.servlet.ServletContainerDispatcher"),
            new Library(
                    "cxf",
                    "cxf.CxfInstrumentation",
                    "org.apache.cxf.jaxrs.JAXRSInvoker",
                    "org.apache.cxf.jaxrs.interceptor.JAXRSInInterceptor",
                    "org.apache.cxf.jaxrs.utils.JAXRSUtils"),
            new Library(
                    "vertx-web",
                    "vertxweb.VertxWebInstrumentation",
                    "io.vertx.ext.web.impl.RouteState",
                    "io.vertx.ext.web.impl.RoutingContextImpl",
                    "io.vertx.ext.web.impl.RoutingContextImplBase"),
            new Library(
                    "quarkus",
                    "quarkus.QuarkusInstrumentation",
                    "io.quarkus.vertx.http.runtime.QuarkusErrorHandler",
                    "org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext"),
            new Library(
                    "armeria",
                    "armeria.ArmeriaInstrumentation",
                    "com.linecorp.armeria.server.AggregatingDecodedHttpRequest",
                    "com.linecorp.armeria.server.DefaultServerErrorHandler",
                    "com.linecorp.armeria.server.EmptyContentDecodedHttpRequest",
                    "com.linecorp.armeria.server.StreamingDecodedHttpRequest"),
            new Library(
                    "ktor",
                    "ktor.KtorInstrumentation",
                    "io.ktor.http.cio.ChunkedTransferEncodingKt",
                    "io.ktor.server.cio.CIOApplicationCall",
                    "io.ktor.server.cio.CIOApplicationResponse",
                    "io.ktor.server.cio.backend.ServerPipelineKt",
                    "io.ktor.server.engine.DefaultEnginePipelineKt",
                    "io.ktor.server.netty.NettyApplicationCall",
                    "io.ktor.server.routing.RoutingApplicationCall",
                    "io.ktor.server.routing.RoutingPipelineCall"),
            new Library(
                    "play",
                    "play.PlayInstrumentation",
                    "play.api.http.DefaultHttpErrorHandler",
                    "play.api.http.JsonHttpErrorHandler",
                    "play.core.server.Server$",
                    "play.http.DefaultHttpErrorHandler",
                    "play.http.JsonHttpErrorHandler"),
            new Library(
                    "ratpack",
                    "ratpack.RatpackInstrumentation",
                    "ratpack.core.error.internal.DefaultDevelopmentErrorHandler",
                    "ratpack.core.error.internal.DefaultProductionErrorHandler",
                    "ratpack.core.handling.internal.DefaultContext",
                    "ratpack.error.internal.DefaultDevelopmentErrorHandler",
                    "ratpack.error.internal.DefaultProductionErrorHandler",
                    "ratpack.handling.internal.DefaultContext"),
            new Library("micronaut", "micronaut.MicronautInstrumentation", "io.micronaut.http.server.RouteExecutor"),
            new Library(
                    "javalin",
                    "javalin.JavalinInstrumentation",
                    "io.javalin.http.Context",
                    "io.javalin.http.ExceptionMapper",
                    "io.javalin.http.servlet.ExceptionMapper",
                    "io.javalin.http.servlet.JavalinServletContext",
                    "io.javalin.router.exception.ExceptionMapper"),
            new Library(
                    "spring-cache",
                    "caches.SpringCacheInstrumentation",
                    "org.springframework.cache.caffeine.CaffeineCache",
                    "org.springframework.cache.interceptor.AbstractCacheInvoker"),
            new Library(
                    "caffeine",
                    "caches.CaffeineInstrumentation",
                    "com.github.benmanes.caffeine.cache.BoundedLocalCache",
                    "com.github.benmanes.caffeine.cache.UnboundedLocalCache"),
            new Library(
                    "guava-cache",
                    "caches.GuavaInstrumentation",
                    "com.google.common.cache.LocalCache",
                    "com.google.common.cache.LocalCache$Segment"),
            new Library(
                    "ehcache",
                    "caches.EhcacheInstrumentation",
                    "org.ehcache.core.EhcacheBase",
                    "org.ehcache.core.EhcacheManager"),
            new Library(
                    "http-connections",
                    "pools.HttpConnectionsInstrumentation",
                    "org.apache.tomcat.util.net.AbstractEndpoint",
                    "org.eclipse.jetty.server.AbstractConnector"),
            new Library("hikaricp", "pools.HikariInstrumentation", "com.zaxxer.hikari.pool.HikariPool"),
            new Library("tomcat-jdbc", "pools.TomcatJdbcInstrumentation", "org.apache.tomcat.jdbc.pool.ConnectionPool"),
            new Library("dbcp2", "pools.Dbcp2Instrumentation", "org.apache.commons.dbcp2.BasicDataSource"),
            new Library("c3p0", "pools.C3p0Instrumentation", "com.mchange.v2.c3p0.impl.C3P0PooledConnectionPool"),
            new Library("agroal", "pools.AgroalInstrumentation", "io.agroal.pool.ConnectionPool")));

    private InstrumentationRegistry() {}

    /**
     * The names of all instrumentations.
     *
     * @return kebab-case names
     */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Library library : LIBRARIES) {
            names.add(library.name());
        }
        names.add(METHODS);
        names.add(FOREIGN_ANNOTATIONS);
        return names;
    }

    /**
     * The classes of libraries that are woven as such.
     *
     * @return binary names
     */
    public static Set<String> targetNames() {
        Set<String> names = new HashSet<>();
        for (Library library : LIBRARIES) {
            names.addAll(library.targets());
        }
        return names;
    }

    /** Gives the library of each target, by the target's internal name. */
    static Map<String, Library> targets() {
        Map<String, Library> targets = new HashMap<>();
        for (Library library : LIBRARIES) {
            for (String target : library.targets()) {
                targets.put(target.replace('.', '/'), library);
            }
        }
        return targets;
    }
}
