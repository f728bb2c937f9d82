package apps.webflux;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.nest;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The paths of the contract of routes; the nested one by functions. */
@Configuration
@EnableAutoConfiguration
public class WebfluxApp {

    public static void main(String[] args) {
        ApplicationContext context = SpringApplication.run(
                WebfluxApp.class, "--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off");
        System.out.println("READY " + context.getEnvironment().getProperty("local.server.port"));
    }

    @Bean
    RouterFunction<ServerResponse> orders() {
        return nest(
                path("/api/shops"),
                nest(
                        path("/{shop}"),
                        route(
                                GET("/orders/{order}"),
                                request -> ServerResponse.ok()
                                        .bodyValue("order " + request.pathVariable("order") + " of "
                                                + request.pathVariable("shop")))));
    }

    /** Annotated. */
    @RestController
    @RequestMapping("/api")
    public static class Shop {

        @GetMapping("/items/{id:[a-z0-9]{1,20}}")
        public String item(@PathVariable("id") String id) {
            return "item " + id;
        }

        @PostMapping("/items")
        public Mono<String> create(@RequestBody Mono<String> body) {
            return body;
        }

        @GetMapping("/exceptions/unhandled/{id}")
        public String unhandled(@PathVariable("id") String id) {
            throw new IllegalStateException("meant");
        }

        @GetMapping("/exceptions/handled/{id}")
        public Mono<String> handled(@PathVariable("id") String id) {
            return Mono.error(new UnsupportedOperationException("meant"));
        }

        @ExceptionHandler(UnsupportedOperationException.class)
        public ResponseEntity<String> later() {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("later");
        }

        @GetMapping("/status/{code}")
        public ResponseEntity<String> status(@PathVariable("code") int code) {
            return ResponseEntity.status(code).body("status");
        }

        @GetMapping("/later/{id}")
        public Mono<String> answerLater(@PathVariable("id") String id) {
            return Mono.delay(Duration.ofMillis(50)).map(tick -> "later " + id);
        }

        @GetMapping("/later-fails/{id}")
        public Mono<String> failLater(@PathVariable("id") String id) {
            return Mono.delay(Duration.ofMillis(50)).flatMap(tick -> Mono.error(new IllegalStateException("meant")));
        }
    }
}
