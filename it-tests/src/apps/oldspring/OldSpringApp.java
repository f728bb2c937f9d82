package apps.oldspring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A controller, by what Spring Boot had in its first version already. */
@SpringBootApplication
@RestController
public class OldSpringApp {

    public static void main(String[] args) {
        ConfigurableApplicationContext context =
                SpringApplication.run(OldSpringApp.class, "--server.port=0", "--server.address=127.0.0.1");
        System.out.println("READY " + context.getEnvironment().getProperty("local.server.port"));
    }

    @GetMapping("/api/items/{id}")
    public String item(@PathVariable("id") String id) {
        return "item " + id;
    }

    @GetMapping("/fails")
    public String fails() {
        throw new IllegalStateException("meant");
    }
}
