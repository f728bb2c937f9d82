package io.synfinance.sample.health;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whether the service can work: 200 while its database answers, 503 while it does not. */
@RestController
final class HealthController {

    private static final int PATIENCE_SECONDS = 1;

    private final DataSource database;

    HealthController(DataSource database) {
        this.database = database;
    }

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        return databaseAnswers()
                ? ResponseEntity.ok(new Health("UP", "UP"))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("DOWN", "DOWN"));
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    /** The state of the service and of what it depends on. */
    record Health(String status, String database) {}
}
