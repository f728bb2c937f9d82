package apps.springboot;

import jakarta.servlet.Filter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** A Spring Boot application, started twice in one JVM: at the root, and under a context path and a servlet path. */
@SpringBootApplication
public class BootApp implements WebMvcConfigurer {

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Paths.get("static"));
        Files.write(folder.resolve("hello.txt"), "hello".getBytes("UTF-8"));
        String second = port("--server.servlet.context-path=/shop", "--spring.mvc.servlet.path=/mvc");
        System.out.println("SECOND " + second);
        System.out.println("READY " + port());
    }

    private static String port(String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "--server.port=0";
        args[1] = "--server.address=127.0.0.1";
        args[2] = "--spring.web.resources.static-locations=file:static/";
        args[3] = "--logging.level.root=off";
        System.arraycopy(more, 0, args, 4, more.length);
        return SpringApplication.run(BootApp.class, args).getEnvironment().getProperty("local.server.port");
    }

    @Bean
    RouterFunction<ServerResponse> functions() {
        return RouterFunctions.route()
                .GET("/functional/{name}", request -> ServerResponse.ok().body("hello " + request.pathVariable("name")))
                .build();
    }

    @Bean
    Filter rejectingFilter() {
        return new RejectingFilter();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RejectingInterceptor()).addPathPatterns("/secrets/*");
    }
}
