package apps.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A gateway to the server whose address is its argument. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class GatewayApp {

    private static String backend = "";

    public static void main(String[] args) {
        backend = args[0];
        SpringApplication app = new SpringApplication(GatewayApp.class);
        ReactiveWebServerApplicationContext context = (ReactiveWebServerApplicationContext)
                app.run("--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off");
        System.out.println("READY " + context.getWebServer().getPort());
    }

    @Bean
    public RouteLocator routes(RouteLocatorBuilder builder) {
        return builder.routes()
                .route(
                        "orders",
                        route -> route.path("/shops/{shop}/orders/{order}").uri(backend))
                .route("gone", route -> route.path("/gone/**").uri(backend))
                .route("by-header", route -> route.header("X-Shop").uri(backend))
                .build();
    }
}
