package io.synfinance.sample.failures;

import io.synfinance.sample.problems.Problems;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** Failures on demand; what throws here is handled by nobody, so that the container sees it. */
@RestController
@RequestMapping("/api/failures")
final class FailureController {

    private static final int LONGEST_MILLIS = 30_000;
    private static final int LARGEST_MEGABYTES = 64;
    private static final int MEGABYTE = 1 << 20;

    private final JdbcTemplate jdbc;

    FailureController(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping
    List<String> kinds() {
        return List.of("exception", "async-exception", "async-timeout", "status", "slow", "database", "large");
    }

    @GetMapping("/exception")
    String exception() {
        throw new PaymentNetworkException("The payment network closed the connection");
    }

    @GetMapping("/async-exception")
    Callable<String> asyncException() {
        return this::exception;
    }

    @GetMapping("/async-timeout")
    DeferredResult<String> asyncTimeout(@RequestParam(defaultValue = "200") int millis) {
        return new DeferredResult<>((long) Problems.within("millis", 1, LONGEST_MILLIS, millis));
    }

    /** An answer that reports an error, without any exception. */
    @GetMapping("/status")
    ResponseEntity<Failed> status(@RequestParam(defaultValue = "503") int code) {
        return ResponseEntity.status(Problems.within("code", 400, 599, code)).body(new Failed(code));
    }

    @GetMapping("/slow")
    Slept slow(@RequestParam(defaultValue = "1000") int millis) throws InterruptedException {
        Thread.sleep(Duration.ofMillis(Problems.within("millis", 0, LONGEST_MILLIS, millis))
                .toMillis());
        return new Slept(millis);
    }

    @GetMapping("/database")
    int database() {
        return jdbc.update("delete from a_table_that_is_not_there");
    }

    @GetMapping(path = "/large", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    byte[] large(@RequestParam(defaultValue = "16") int megabytes) {
        return new byte[Problems.within("megabytes", 1, LARGEST_MEGABYTES, megabytes) * MEGABYTE];
    }

    /** The body of a failed request. */
    record Failed(int code) {}

    /** The body of a slow request. */
    record Slept(int millis) {}
}
